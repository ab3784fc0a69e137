// What is kept of the quiz for when there is no network, and how the next version comes.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorker, countKept, expect, findIn, isKept, test, update, type Host } from './offline';
import { QuizPage } from './quiz-page';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Playwright opens no Firefox over the data of an earlier one; see first-visit.spec.ts',
);

const ten = Array<'right'>(10).fill('right');

test('after the first visit, the quiz is played without network, in a browser opened anew', async ({
  host,
  visitor,
}) => {
  let page = await visitor.openBrowser();
  await visitor.load(page, 'one');
  await isKept(page);
  await visitor.closeBrowser();
  await host.stop();

  page = await visitor.openBrowser();
  const quiz = new QuizPage(page);
  await visitor.load(page, 'one');
  await quiz.start.click();
  await quiz.play(ten);
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(quiz.heading).toHaveText('10题中答对10题');
  await visitor.closeBrowser();

  // By any address, and with the language and the score that it had.
  page = await visitor.openBrowser();
  await page.goto(`${host.url}index.html?from=poster#/`);
  await expect(page.getByRole('region', { name: '我的成绩' })).toContainText('10/10');
  // The other edition of the article came with the first visit.
  await page.getByRole('button', { name: '开始答题' }).click();
  await expect(page.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
  await page.reload();
  await expect(page.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
  await host.start();
});

test('the page can be installed, under its name and with its icons', async ({ visitor }) => {
  const page = await visitor.openBrowser();
  await visitor.load(page, 'one');
  await isKept(page);
  const devtools = await visitor.context!.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { name, icons } = JSON.parse(data!);
  expect(name).toBe('Awareness Quiz');
  for (const { src, sizes, type } of icons) {
    const size = await page.evaluate(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (type === 'image/png') expect(size, src).toBe(sizes);
  }
});

test('a new version comes whole, between quizzes, when it is asked for, and no answer is lost', async ({
  host,
  visitor,
}) => {
  let page = await visitor.openBrowser();
  let quiz = new QuizPage(page);
  await visitor.load(page, 'one');
  await isKept(page);
  await page.goto(`${host.url}#/quiz/7`);
  await visitor.load(page, 'one', () => page.reload());
  for (let n = 0; n < 2; n++) {
    await quiz.respond('right');
    await quiz.proceed();
  }

  // The host has another one now. It is fetched, and the page stays what it is.
  host.deploy('two');
  expect(await update(page)).toBe('activated');
  expect(await countKept(page)).toBe(2);
  const responses = await visitor.load(page, 'one', () => page.reload());
  expect(responses.filter((it) => !it.fromServiceWorker())).toEqual([]);
  await expect(quiz.heading).toHaveText('Question 3 of 10');
  await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0);

  // Nor does it come when the browser was closed in the middle of the quiz.
  await visitor.closeBrowser();
  page = await visitor.openBrowser();
  quiz = new QuizPage(page);
  await visitor.load(page, 'one', () => page.goto(`${host.url}#/quiz/7`));
  await expect(quiz.heading).toHaveText('Question 3 of 10');
  await quiz.respond('right');
  await quiz.proceed();

  const other = await visitor.context!.newPage();
  const otherQuiz = new QuizPage(other);
  await visitor.load(other, 'one', () => other.goto(`${host.url}#/quiz/8`));
  await otherQuiz.respond('right');
  await otherQuiz.proceed();

  await page.bringToFront();
  const button = page.getByRole('button', { name: 'Update now' });
  await expect(button).toHaveCount(0);
  await page.locator('a.home').click();
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText('新版本已就绪')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await visitor.load(page, 'two', () => button.click());
  await expect(page.locator('.start-screen')).toBeVisible();
  await expect(button).toHaveCount(0);
  expect(await countKept(page)).toBe(1);

  // The other tab goes on as it was, to its end.
  await other.bringToFront();
  await expect(otherQuiz.heading).toHaveText('Question 2 of 10');
  await otherQuiz.play(ten.slice(1), 2);
  await expect(otherQuiz.heading).toHaveText('10 of 10 right');
  await expect(other.locator('a.home')).toHaveText('Awareness Quiz');
  await visitor.load(other, 'two', () => other.reload());
  await expect(otherQuiz.heading).toHaveText('10 of 10 right');

  await page.bringToFront();
  await page.goto(`${host.url}#/quiz/7`);
  await quiz.play(ten.slice(3), 4);
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await host.stop();
  await visitor.load(page, 'two', () => page.reload());
  await page.locator('a.home').click();
  await expect(quiz.scores.getByRole('definition')).toContainText(['10 of 10', '10 of 10', '2']);
  await host.start();
});

test('a host that goes back to the version shown has nothing new', async ({ host, visitor }) => {
  const page = await visitor.openBrowser();
  await visitor.load(page, 'one');
  await isKept(page);
  host.deploy('two');
  expect(await update(page)).toBe('activated');
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  host.deploy('one');
  expect(await update(page)).toBe('activated');
  expect(await countKept(page)).toBe(1);
  await visitor.load(page, 'one', () => page.reload());
  await host.stop();
  await visitor.load(page, 'one', () => page.reload());
  await expect(page.getByText('A new version is ready.')).toHaveCount(0);
  await host.start();
});

for (const [what, harm] of [
  [
    'a file of it is out of order',
    ({ site, folders }: Host) => {
      const name = findIn(folders.two, /awareness.*\.wasm$/);
      site.broken.push(name);
      return () => site.broken.splice(0);
    },
  ],
  [
    'a file of it is another one, as in the middle of an upload',
    ({ folders }: Host) => {
      const file = join(folders.two, findIn(folders.two, /screen\.css$/));
      const bytes = readFileSync(file);
      writeFileSync(file, '/* another version */');
      return () => writeFileSync(file, bytes);
    },
  ],
] as const) {
  test(`a new version changes nothing while ${what}, and comes when that is mended`, async ({
    host,
    visitor,
  }) => {
    const page = await visitor.openBrowser();
    const quiz = new QuizPage(page);
    await visitor.load(page, 'one');
    await isKept(page);
    await visitor.load(page, 'one', () => page.reload());

    const mend = harm(host);
    host.deploy('two');
    expect(await update(page)).toBe('redundant');
    expect(await countKept(page)).toBe(1);
    await visitor.load(page, 'one', () => page.reload());
    await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0);
    await quiz.start.click();
    await quiz.respond('right');

    mend();
    await visitor.load(page, 'one', () => page.goto(`${host.url}?again`));
    // A look for it that began before may still be under way, and one that begins meanwhile fails with
    // it; so look for as long as somebody would who comes back to the page now and then.
    const button = page.getByRole('button', { name: 'Update now' });
    await expect(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(button).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await visitor.load(page, 'two', () => button.click());
  });
}

test('a version that does not start makes way for the next one by itself', async ({
  host,
  visitor,
  trouble,
}) => {
  const glue = join(host.folders.one, findIn(host.folders.one, /awareness-quiz\.js$/));
  writeFileSync(glue, 'throw new Error("broken on purpose");');
  buildWorker(host.folders.one);
  const page = await visitor.openBrowser();
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: 'The quiz could not start' })).toBeVisible();
  await isKept(page);
  host.deploy('two');
  await page.reload();
  await expect(page.locator('a.home')).toHaveText('Awareness Test');
  // What comes later is there, so that nothing of it is taken for the next page's.
  await expect(page.locator('.start-screen[data-due]')).toBeVisible();
  expect(trouble.filter((it) => !it.includes('broken on purpose'))).toEqual([]);
  trouble.length = 0;
  await visitor.load(page, 'two', () => page.reload());
  expect(await countKept(page)).toBe(1);
});

test('a host whose first version cannot be kept serves it all the same', async ({ host, visitor }) => {
  host.site.broken.push('icon-512.png');
  const page = await visitor.openBrowser();
  const quiz = new QuizPage(page);
  await visitor.load(page, 'one');
  await quiz.start.click();
  await quiz.respond('right');
  await visitor.load(page, 'one', () => page.reload());
});

test('where the browser cannot read what it keeps, the host is asked', async ({ host, visitor }) => {
  const page = await visitor.openBrowser();
  await visitor.load(page, 'one');
  await isKept(page);
  await visitor.load(page, 'one', () => page.reload());
  expect(host.site.asked.filter((it) => it === '')).toHaveLength(1);
  await visitor.context!.serviceWorkers()[0].evaluate(() => {
    caches.match = () => Promise.reject(new Error('locked'));
  });
  host.site.asked = [];
  await visitor.load(page, 'one', () => page.reload());
  expect(host.site.asked).toContain('');
});

test('what is served while developing makes an earlier worker give way', async ({ host, visitor }) => {
  const page = await visitor.openBrowser();
  await visitor.load(page, 'one');
  await isKept(page);

  host.deploy('two');
  const index = join(host.folders.two, 'index.html');
  const text = readFileSync(index, 'latin1').replace(/ data-offline=\S+/, '');
  writeFileSync(index, text, 'latin1');
  cpSync(new URL('../../public/sw.js', import.meta.url), join(host.folders.two, 'sw.js'));
  await page.reload();
  // The new worker makes the page load once more. That page has no worker, and is whole before the
  // next reload could abort what it loads last.
  const isWholeWithoutWorker = () =>
    page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource').map((it) => it.name);
      const isWhole = loaded.some((it) => it.endsWith('/split_screens.wasm'));
      return isWhole && navigator.serviceWorker.controller === null;
    });
  // While the page is being replaced there is nothing to ask.
  await expect.poll(() => isWholeWithoutWorker().catch(() => false)).toBe(true);
  await expect(page.locator('a.home')).toHaveText('Awareness Test');
  await visitor.load(page, 'two', () => page.reload());
  expect(await countKept(page)).toBe(0);
});

test.describe('on a host without https', () => {
  // Any but localhost, which browsers trust.
  test.use({ browserArgs: ['--host-resolver-rules=MAP quiz.test 127.0.0.1'] });

  test('there is no service worker, and all else works', async ({ host, visitor }) => {
    host.url = host.url.replace('127.0.0.1', 'quiz.test');
    const page = await visitor.openBrowser();
    const quiz = new QuizPage(page);
    await visitor.load(page, 'one');
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await quiz.start.click();
    await quiz.play(ten);
    await expect(quiz.heading).toHaveText('10 of 10 right');
    await visitor.load(page, 'one', () => page.reload());
    await expect(quiz.heading).toHaveText('10 of 10 right');

    // A new version is simply the next page.
    host.deploy('two');
    await visitor.load(page, 'two', () => page.reload());
    await page.locator('a.home').click();
    await expect(quiz.scores).toContainText('10 of 10');
  });
});
