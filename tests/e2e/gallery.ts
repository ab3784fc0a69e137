// Takes a picture of every state, in both languages, light and dark, at three widths.
import { test } from '@playwright/test';
import { stateless, states } from './states';

const sizes = { phone: [360, 740], tablet: [768, 1024], desktop: [1280, 800] } as const;

for (const [language, locale] of [['en', 'en-GB'], ['zh', 'zh-CN']]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const state of language === 'en' ? [...states, ...stateless] : states) {
      test(`${state.name}, ${language}, ${colorScheme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          baseURL,
          locale,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await state.arrange(page);
        for (const [device, [width, height]] of Object.entries(sizes)) {
          await page.setViewportSize({ width, height });
          const path = `test-results/gallery/${state.name}.${language}.${colorScheme}.${device}.png`;
          await page.screenshot({ path, fullPage: device !== 'phone' });
        }
        await context.close();
      });
    }
  }
}
