// Every screen and state, in both languages, in each of the ways it can look.
import { expectAccessible } from './axe';
import { test } from './fixtures';
import { stateless, states } from './states';

const looks = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
  { forcedColors: 'active', contrast: 'no-preference' },
] as const;

test.skip(({ browserName }) => browserName === 'firefox', 'Playwright cannot ask for looks there');

for (const [locale, all] of [
  ['en-GB', [...states, ...stateless]],
  ['zh-CN', states],
] as const) {
  test.describe(`in a browser that prefers ${locale}`, () => {
    test.use({ locale });

    for (const state of all) {
      test(`axe-core finds nothing to complain about: ${state.name}`, async ({ page, trouble }) => {
        await state.arrange(page);
        for (const look of looks) {
          await page.emulateMedia(look);
          await expectAccessible(page);
        }
        if (state.isTrouble) trouble.length = 0;
      });
    }
  });
}
