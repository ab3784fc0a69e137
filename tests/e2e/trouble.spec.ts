// When the browser gives less than it should.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';
import { breakConnection } from './states';

test('without storage the quiz works and says that scores will not be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(page.getByText('your scores will not be kept')).toBeVisible();
  await quiz.start.click();
  await quiz.play(Array(10).fill('right'));
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await expect(page.getByText('your scores will not be kept')).toBeVisible();
});

test('a full storage is no reason to stop', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play(Array(10).fill('wrong'));
  await expect(quiz.heading).toHaveText('0 of 10 right');
  await expect(page.getByText('your scores will not be kept')).toBeVisible();
});

for (const [what, stored] of [
  ['damaged', '{"version":1,"sittings":[{'],
  ['from a newer version', '{"version":99,"everything":"else"}'],
]) {
  test(`a record that is ${what} is set aside and not overwritten`, async ({ page }) => {
    const quiz = new QuizPage(page);
    await quiz.open({ seed: 7 });
    await quiz.play(Array(10).fill('right'));
    await page.evaluate((stored) => {
      const slot = Object.keys(localStorage).find((it) => it.endsWith(':record'))!;
      localStorage.setItem(slot, stored);
    }, stored);

    await page.goto('./#/');
    await page.reload();
    await expect(page.getByText('They were set aside, not deleted')).toBeVisible();
    await quiz.start.click();
    await quiz.play(Array(10).fill('right'));
    const kept = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
    expect(Object.entries(kept).filter(([slot]) => slot.includes(':set-aside:'))).toEqual([
      [expect.stringContaining('awareness-quiz:'), stored],
    ]);
    await page.goto('./#/');
    await page.reload();
    await expect(quiz.scores).toContainText('10 of 10');
  });
}

test('once it is loaded, the quiz needs no network', async ({ page, context, trouble }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  // The annex is there a moment after the first screen; then it is known what is due.
  await expect(page.locator('.start-screen[data-due]')).toBeVisible();
  await context.setOffline(true);
  await quiz.start.click();
  await quiz.play(Array(10).fill('right'));
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(quiz.heading).toHaveText('10题中答对10题');
  // Chromium looks for the tab's icon with every change of the title.
  expect(trouble.filter((it) => !it.includes('icon.svg'))).toEqual([]);
  trouble.length = 0;
});

test('two tabs keep both their scores', async ({ page, context }) => {
  const other = await context.newPage();
  const [here, there] = [new QuizPage(page), new QuizPage(other)];
  await here.open({ seed: 7 });
  await there.open({ seed: 8 });
  await here.page.bringToFront();
  await here.play(Array(10).fill('right'));
  await there.page.bringToFront();
  await there.play(Array(10).fill('wrong'));
  await here.page.bringToFront();
  await page.goto('./#/');
  await page.reload();
  await expect(here.scores.getByRole('definition')).toContainText(['0 of 10', '10 of 10', '2']);
});

test('a tab shows what another has finished', async ({ page, context }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(quiz.scores).toHaveCount(0);
  const other = new QuizPage(await context.newPage());
  await other.open({ seed: 7 });
  await other.play(Array(10).fill('right'));
  await expect(quiz.scores).toContainText('10 of 10');
});

test('what local storage has lost comes back from the database', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  const early = await page.evaluate(() => ({ ...localStorage }));
  await quiz.proceed();
  await quiz.respond('right');
  await quiz.proceed();
  await quiz.respond('wrong');
  // As a browser that was killed before it had written the rest.
  await page.evaluate((early) => {
    localStorage.clear();
    for (const [name, text] of Object.entries(early)) localStorage.setItem(name, text);
  }, early);
  await page.reload();
  await expect(quiz.heading).toHaveText('Question 3 of 10');
  await expect(quiz.feedback).toContainText('Not quite.');
  // All of it.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(quiz.feedback).toContainText('Not quite.');
});

test('without a database the quiz keeps what it can', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  await page.reload();
  await expect(quiz.feedback).toContainText('Right.');
});

test('a database that never answers holds nobody up for long', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
});

/** The page shows nothing but one message, in both languages. */
async function expectAlert(page: Page, headings: string[]) {
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(headings);
  await expect(page.getByRole('main')).toHaveCount(1);
}

test('a program that does not load gives a message', async ({ page, trouble }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expectAlert(page, ['The quiz could not start', '测验无法启动']);
  await expect(page.getByText('The quiz is loading')).toBeHidden();
  trouble.length = 0;
});

test('a connection that breaks while loading is named', async ({ page, trouble }) => {
  await breakConnection(page);
  await expectAlert(page, ['You are offline', '网络已断开']);
  trouble.length = 0;
});

test('a browser without WebAssembly says so', async ({ page, trouble }) => {
  await page.addInitScript(() => {
    delete (window as { WebAssembly?: unknown }).WebAssembly;
  });
  await page.goto('./');
  await expectAlert(page, ['This browser is too old for the quiz', '浏览器版本过旧']);
  trouble.length = 0;
});

test('a policy that forbids the program is named', async ({ page, trouble, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot change what a host sends there');
  await page.route('./', async (route) => {
    const response = await route.fetch();
    // Without reports: the server would tell them to whichever test asks first.
    const policy = response
      .headers()
      ['content-security-policy'].replace("'wasm-unsafe-eval'", '')
      .replace(/report-uri [^;]*/, '');
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto('./');
  await expectAlert(page, ['The quiz is not allowed to run here', '测验在此被禁止运行']);
  trouble.length = 0;
});

test('a program that stops in the middle says so, keeps the answers and goes on after a reload', async ({
  page,
  trouble,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download there');
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  await quiz.proceed();
  await quiz.respond('wrong');
  await page.evaluate(() => {
    document.createElement = () => {
      throw new Error('nothing can be made any more');
    };
  });
  await quiz.next.click();
  await expectAlert(page, ['The quiz has stopped', '测验已停止运行']);
  await page.evaluate(() => delete (document as { createElement?: unknown }).createElement);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my data as a file' }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(saved.begun[0].answers).toHaveLength(2);

  trouble.length = 0;
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(quiz.heading).toHaveText('Question 3 of 10');
  await expect(page.getByRole('img', { name: 'Question 3 of 10, 1 right so far' })).toBeVisible();
});

test('a file of another type is no obstacle', async ({ page, trouble }) => {
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-type': 'text/plain' };
    await route.fulfill({ response, headers });
  });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  trouble.length = 0;
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === 'firefox', 'Playwright cannot switch it off there');

  test('the page says what it needs', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'JavaScript is switched off' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'JavaScript已关闭' })).toBeVisible();
  });
});

test('whoever put the article there can see what it yields, and attendees are not led there', async ({
  page,
}) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  const links = await page.getByRole('link').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  expect(links).toEqual(['#/', '#/read', '#/progress', '#/settings', '#/data']);
  await page.goto('./#/check');
  await expect(quiz.heading).toHaveText('What the article yields');
  const said = (kind: string) => page.locator('dl > div').filter({ hasText: kind }).locator('dd');
  await expect(said('The missing words')).toHaveText(/^\d+ questions$/);
  await expect(said('The speaker')).toContainText('this article quotes one speaker');
  await quiz.travel(-1);
  await expect(quiz.start).toBeVisible();
});
