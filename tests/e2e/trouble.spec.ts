// When the browser gives less than it should.
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { endInTrouble, expect, test } from './fixtures';
import { finished } from './history';
import { QuizPage } from './quiz-page';
import { breakConnection } from './states';

const notKept = 'your scores will not be kept once you close the page';

/** What is stored of this quiz, without what the names share. */
const stored = (page: Page) =>
  page.evaluate(() => {
    const ours = Object.entries(localStorage).filter(([name]) => name.startsWith('awareness-quiz:'));
    return Object.fromEntries(ours.map(([name, text]) => [name.replace(/.*?\/:/, ''), text as string]));
  });

/** Changes the stored text whose name has a certain start. */
const garble = (page: Page, start: string, text: string) =>
  page.evaluate(
    ([start, text]) => {
      const name = Object.keys(localStorage).find((it) => it.includes(`/:${start}`))!;
      localStorage.setItem(name, text);
    },
    [start, text],
  );

/** Takes two quizzes, to the result of the second. */
async function playTwo(page: Page): Promise<QuizPage> {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play(Array(10).fill('right'));
  await quiz.open({ seed: 8 });
  await quiz.play(Array(10).fill('wrong'));
  await expect(page.locator('.result-screen')).toBeVisible();
  return quiz;
}

test('without storage scores count until the page is closed, and that is said once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(page.getByText(notKept)).toHaveCount(1);
  await quiz.start.click();
  await quiz.play(Array(10).fill('right'));
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await expect(page.getByText(notKept)).toHaveCount(1);
  await page.locator('a.home').click();
  await expect(quiz.scores.getByRole('definition')).toContainText(['10 of 10', '10 of 10', '1']);
  await expect(page.getByText(notKept)).toHaveCount(1);
  await expect(page.getByText('Kept in this browser and sent nowhere')).toHaveCount(0);
  // Nor is a quiz that was left in the middle forgotten.
  await quiz.start.or(page.getByRole('button', { name: 'Start a new quiz' })).click();
  await quiz.respond('wrong');
  await page.locator('a.home').click();
  await page.getByRole('button', { name: 'Go on with question 2' }).click();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
  await page.reload();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
});

test('where the browser forgets after a week, the scores say so', async ({ page }) => {
  const note = page.getByText('Safari erases it after seven days without a visit');
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play(Array(10).fill('right'));
  await expect(page.locator('.result-screen')).toBeVisible();
  await page.goto('about:blank');
  await quiz.open();
  await expect(quiz.scores).toBeVisible();
  await expect(note).toHaveCount(0);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });
  });
  await page.goto('about:blank');
  await quiz.open();
  await expect(note).toBeVisible();
  // On the home screen it does not.
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await page.goto('about:blank');
  await quiz.open();
  await expect(quiz.scores).toBeVisible();
  await expect(note).toHaveCount(0);
});

test('a full storage is no reason to stop', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('wrong');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await quiz.proceed();
  await quiz.play(Array(9).fill('wrong'), 2);
  await expect(quiz.heading).toHaveText('0 of 10 right');
  await expect(page.getByText(notKept)).toHaveCount(1);
  await page.locator('a.home').click();
  await expect(quiz.scores).toContainText('0 of 10');
  // What was stored before is still there.
  await page.reload();
  await page.getByRole('button', { name: 'Go on with question 2' }).click();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
});

for (const [what, text] of [
  ['damaged', '2 0123456789abcdef;1662'],
  ['from a newer version', '99 everything else'],
]) {
  test(`a quiz whose record is ${what} is set aside and not overwritten`, async ({ page }) => {
    const quiz = await playTwo(page);
    await garble(page, 'sitting:', text);

    await page.goto('about:blank');
    await quiz.open();
    const told = page.getByText('It was set aside, not deleted');
    await expect(told).toBeVisible();
    // The other one still counts.
    await expect(quiz.scores.getByRole('definition').last()).toHaveText('1');
    const aside = Object.entries(await stored(page)).filter(([name]) => name.includes(':set-aside:'));
    expect(aside).toEqual([[expect.stringContaining('sitting:'), text]]);
    // That another tab has news does not take the line away.
    const other = new QuizPage(await page.context().newPage());
    await other.open({ seed: 9 });
    await other.play(Array(10).fill('right'));
    await expect(quiz.scores.getByRole('definition').last()).toHaveText('2');
    await expect(told).toBeVisible();
    expect(await stored(page)).toMatchObject(Object.fromEntries(aside));
  });
}

/** Stores what the first release would have. */
async function storeAsFirstRelease(page: Page) {
  const texts = ['record', 'finished', 'session-10'].map((name) => {
    return [name.replace('-', ':'), readFileSync(new URL(`../kept/1.${name}.json`, import.meta.url), 'utf8')];
  });
  await page.goto('./');
  await page.evaluate((texts) => {
    const prefix = `awareness-quiz:${location.pathname.replace(/\/[^/]*$/, '')}/:`;
    for (const [name, text] of texts) localStorage.setItem(prefix + name, text);
  }, texts);
  await page.goto('about:blank');
}

test('what the first release has stored is brought to the new way, with all it holds', async ({ page }) => {
  await storeAsFirstRelease(page);
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(quiz.scores.getByRole('definition')).toContainText(['3 of 5', '10 of 10', '3']);
  expect(Object.keys(await stored(page)).filter((it) => /^(record|finished|session)/.test(it))).toEqual([]);
  expect((await finished(page)).map((it) => it.answers.length)).toEqual([10, 10, 5]);
  await expect(page.getByRole('button', { name: 'Go on with question 4' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./#/quiz/9-n5-ky/result');
  await expect(quiz.heading).toHaveText('3 of 5 right');
});

test('what was answered of a quiz that has other questions now counts as a quiz of its own', async ({ page }) => {
  // The first release made other gaps; seed 10 had one among the three questions answered.
  await storeAsFirstRelease(page);
  const quiz = new QuizPage(page);
  await page.goto('./#/quiz/10/4');
  await expect(page.getByText('What you answered of it counts as a quiz of its own')).toBeVisible();
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('4');
  expect((await finished(page)).map((it) => it.answers.length)).toContain(3);
  expect(Object.keys(await stored(page)).filter((it) => it.startsWith('begun'))).toEqual([]);
  // From now on that address leads to the new ones.
  await page.goto('about:blank');
  await page.goto('./#/quiz/10/4');
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await quiz.play(Array(10).fill('right'));
  await page.locator('a.home').click();
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('5');
  await expect(page.getByText('counts as a quiz of its own')).toHaveCount(0);
});

test('once it is loaded, the quiz needs no network', async ({ page, context }) => {
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

test('a finished quiz that one of the two places has lost comes back, whichever was written last', async ({
  page,
}) => {
  const quiz = await playTwo(page);
  // Two tabs may count their writing alike, and a browser may be killed between the two.
  await page.evaluate(() => {
    const first = Object.keys(localStorage).find((it) => it.endsWith('-7'))!;
    localStorage.removeItem(first);
    const counter = Object.keys(localStorage).find((it) => it.endsWith(':written'))!;
    localStorage.setItem(counter, String(Number(localStorage.getItem(counter)) + 1));
  });
  await page.goto('about:blank');
  await quiz.open();
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('2');
});

test('without a database the quiz keeps what it can', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  await page.reload();
  await expect(quiz.feedback).toContainText('Right.');
});

for (const [what, spoil] of [
  [
    'answers late',
    () => {
      const open = IDBFactory.prototype.open;
      const answer = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess')!.set!;
      IDBFactory.prototype.open = function (...args) {
        const opening = open.apply(this, args);
        Object.defineProperty(opening, 'onsuccess', {
          set: (act) => answer.call(opening, () => setTimeout(act, 4000)),
        });
        return opening;
      };
    },
  ],
  [
    'fails at first',
    () => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function () {
        IDBFactory.prototype.open = open;
        throw new DOMException('busy', 'UnknownError');
      };
    },
  ],
] as const) {
  test(`a database that ${what} brings back what local storage has lost`, async ({ page }) => {
    const quiz = new QuizPage(page);
    await quiz.open({ seed: 7 });
    await quiz.play(Array(10).fill('right'));
    await expect(page.locator('.result-screen')).toBeVisible();
    await quiz.open({ seed: 8 });
    await quiz.respond('right');
    await page.evaluate(() => localStorage.clear());
    await page.addInitScript(spoil);
    await page.goto('about:blank');
    await quiz.open();
    await expect(quiz.scores).toContainText('10 of 10');
    await page.getByRole('button', { name: 'Go on with question 2' }).click();
    await expect(quiz.heading).toHaveText('Question 2 of 10');
    // And what is answered from then on is safe.
    await quiz.respond('right');
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await quiz.open();
    await expect(page.getByRole('button', { name: 'Go on with question 3' })).toBeVisible();
  });
}

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
  endInTrouble(trouble);
});

test('a connection that breaks while loading is named', async ({ page, trouble }) => {
  await breakConnection(page);
  await expectAlert(page, ['You are offline', '网络已断开']);
  endInTrouble(trouble);
});

test('a browser without WebAssembly says so', async ({ page, trouble }) => {
  await page.addInitScript(() => {
    delete (window as { WebAssembly?: unknown }).WebAssembly;
  });
  await page.goto('./');
  await expectAlert(page, ['This browser is too old for the quiz', '浏览器版本过旧']);
  endInTrouble(trouble);
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
  endInTrouble(trouble);
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
  expect(saved.version).toBe(2);
  const [, begun] = saved.slots.find(([name]: string[]) => name === 'begun:7');
  // A line for the quiz, and one for each answer.
  expect(begun.split(';')).toHaveLength(1 + 1 + 2);

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

test('a browser that compiles nothing while it comes waits for all of it', async ({ page }) => {
  await page.addInitScript(() => delete (WebAssembly as Partial<typeof WebAssembly>).compileStreaming);
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
});

/** Opens a quiz, holds its program up the first time, and gives the request that waits for it. */
async function openWithoutProgram(page: Page): Promise<Route> {
  const held = new Promise<Route>((resolve) => {
    let n_asked = 0;
    page.route('**/awareness-quiz-*.wasm', (route) => (n_asked++ ? route.continue() : resolve(route)));
  });
  await page.goto('./#/quiz/7');
  return held;
}

test('a page that is left before it is whole is not broken', async ({ page, trouble }) => {
  const request = await openWithoutProgram(page);
  // As a browser does that keeps the page as it was.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  // What comes last, whether the program has started or not.
  const tried = page.waitForRequest('**/offline-*.js');
  await request.abort();
  await tried;
  await expect(page.locator('#broken')).toBeHidden();
  expect(trouble.filter((it) => it.startsWith('uncaught'))).toEqual([]);
  // That the request failed, this test has seen to.
  trouble.length = 0;
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await expect(new QuizPage(page).heading).toHaveText('Question 1 of 10');
});

test('who has left before the page was whole can come back', async ({ page }) => {
  await openWithoutProgram(page);
  await page.goto('about:blank');
  const quiz = new QuizPage(page);
  await quiz.travel(-1);
  await expect(quiz.heading).toHaveText('Question 1 of 10');
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
