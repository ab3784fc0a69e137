import { expect, test } from './fixtures';
// @ts-expect-error  plain JavaScript, also run by make
import { measure } from './size.mjs';

test('a first visit loads only what the size budget counts', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const counted = measure()
    .filter((file: { first: boolean }) => file.first)
    .map((file: { name: string }) => new URL(file.name, baseURL).href);
  expect([baseURL, ...counted]).toEqual(expect.arrayContaining(asked));
  expect(new Set(asked).size, 'each file is loaded once, so no preload was in vain').toBe(asked.length);
});
