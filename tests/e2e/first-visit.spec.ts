import { readFileSync } from 'node:fs';
import { expect, test, watch } from './fixtures';
// @ts-expect-error  plain JavaScript, also run by make
import { createSite, listen } from './server.mjs';
// @ts-expect-error  plain JavaScript, also run by make
import { measure } from './size.mjs';

interface File {
  name: string;
  first: boolean;
  later: boolean;
}

const files: File[] = measure();
const namesOf = (counted: File[]) => counted.map(({ name }) => (name === 'index.html' ? '' : name));

test('a first visit loads only what the size budget counts', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
  await page.waitForLoadState('networkidle');

  // Screens that are loaded later come in the background, once the page can be used.
  const isCounted = ({ name, first }: File) => first || /(split|chunk)_\w+\.wasm$|later\.css$/.test(name);
  const counted = namesOf(files.filter(isCounted)).map((name) => baseURL + name);
  expect(counted).toEqual(expect.arrayContaining(asked));
  expect(new Set(asked).size, 'each file is loaded once, so no preload was in vain').toBe(asked.length);
});

test("the tab's icon is the one of the home screen, and needs no request", async ({ page }) => {
  await page.goto('./');
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  const drawing = decodeURIComponent(icon!.replace('data:image/svg+xml,', '')).replaceAll("'", '"');
  const file = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');
  expect(drawing).toBe(file.replaceAll(/\n\s*/g, ''));
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what is kept to work offline is loaded once, and what the page has loaded is not again', async ({
    browser,
    trouble,
  }) => {
    const site: { asked: string[] } = { asked: [] };
    const server = createSite(site);
    const url = await listen(server, 0);
    const context = await browser.newContext();
    await watch(context, new URL(url).origin, trouble);
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(site.asked.toSorted()).toEqual(
      namesOf(files.filter(({ first, later }) => first || later)).toSorted(),
    );

    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
    await context.close();
  });
});
