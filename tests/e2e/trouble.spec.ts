// When the browser gives less than it should.
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { endInTrouble, expect, test } from './fixtures';
import { finished } from './history';
import { readKept, replaceFinished, seal } from './kept.mjs';
import { QuizPage } from './quiz-page';
import { breakConnection } from './states';

const notKept = 'your scores will be lost when you close the page';

/** What is stored of this quiz, without what the names share. */
const stored = (page: Page) =>
  page.evaluate(() => {
    const ours = Object.entries(localStorage).filter(([name]) => name.startsWith('awareness-quiz:'));
    return Object.fromEntries(ours.map(([name, text]) => [name.replace(/.*?\/:/, ''), text as string]));
  });

/** Changes the stored text whose name has a certain start, in local storage and in the database. */
async function garble(page: Page, start: string, text: string) {
  const slots = Object.entries(await stored(page)).filter(([name]) => name.startsWith('sitting:'));
  const at = slots.findIndex(([name]) => name.startsWith(start));
  slots[at] = [slots[at][0], text];
  await page.evaluate(replaceFinished, slots);
}

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
  await expect(page.getByText('Stored only in this browser and never sent anywhere')).toHaveCount(0);
  // Nor is a quiz that was left in the middle forgotten.
  await quiz.start.or(page.getByRole('button', { name: 'Start a new quiz' })).click();
  await quiz.respond('wrong');
  await page.locator('a.home').click();
  await page.getByRole('button', { name: 'Continue with question 2' }).click();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
  await page.reload();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
});

test('where the browser forgets after a week, the scores say so', async ({ page }) => {
  const note = page.getByText('Safari erases this data after seven days without a visit');
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
  await page.getByRole('button', { name: 'Continue with question 2' }).click();
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
    const told = page.getByText('It is not counted, but has not been deleted');
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

test('what was answered of a quiz that has other questions now counts as a quiz of its own', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 10 });
  for (let number = 1; number <= 3; number++) {
    await quiz.respond('right');
    await quiz.proceed();
  }
  // As a corrected article would make it: the second question is another one.
  const text = (await stored(page))['begun:10'];
  const lines = text.slice(text.indexOf(';') + 1).split(';');
  lines[2] = lines[2].replace(/^\w+/, '0123456789abcdef');
  await page.evaluate(replaceFinished, [['begun:10', seal(lines.join(';'))]]);
  await page.goto('about:blank');
  await page.goto('./#/quiz/10/4');
  await expect(page.getByText('The answers you gave count as a separate quiz')).toBeVisible();
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('1');
  expect((await finished(page)).map((it) => it.answers.length)).toEqual([3]);
  expect(Object.keys(await stored(page)).filter((it) => it.startsWith('begun'))).toEqual([]);
  // From now on that address leads to the new ones.
  await page.goto('about:blank');
  await page.goto('./#/quiz/10/4');
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await quiz.play(Array(10).fill('right'));
  await page.locator('a.home').click();
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('2');
  await expect(page.getByText('count as a separate quiz')).toHaveCount(0);
});

test('once it is loaded, the quiz needs no network', async ({ page, context }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  // The other screens are there a moment after the first one; then it is known what is due.
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
    await page.getByRole('button', { name: 'Continue with question 2' }).click();
    await expect(quiz.heading).toHaveText('Question 2 of 10');
    // And what is answered from then on is safe.
    await quiz.respond('right');
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await quiz.open();
    await expect(page.getByRole('button', { name: 'Continue with question 3' })).toBeVisible();
  });
}

/** Lets the test get at the page's connections to the database. */
const noteConnections = () => {
  const connections = new Set<IDBDatabase>();
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    connections.add(this);
    return transaction.apply(this, args);
  };
  Object.assign(globalThis, { connections });
};

/** Answers three questions; before the third, something happens to the database. What local storage has
 * of the third is lost then, as in a browser that was killed. */
async function answerThree(page: Page, act: () => void): Promise<QuizPage> {
  await page.addInitScript(noteConnections);
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  for (let number = 1; number <= 2; number++) {
    await quiz.respond('right');
    await quiz.proceed();
  }
  const early = await page.evaluate(() => ({ ...localStorage }));
  await page.evaluate(act);
  await quiz.respond('wrong');
  await page.evaluate((early) => {
    localStorage.clear();
    for (const [name, text] of Object.entries(early)) localStorage.setItem(name, text);
  }, early);
  return quiz;
}

const notSafe = 'This browser can no longer save answers safely';

for (const [what, act] of [
  [
    'closes its database',
    () => (globalThis as unknown as { connections: Set<IDBDatabase> }).connections.forEach((it) => it.close()),
  ],
  [
    'refuses a transaction once',
    () => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function () {
        IDBDatabase.prototype.transaction = transaction;
        throw new DOMException('the connection was lost', 'UnknownError');
      };
    },
  ],
] as const) {
  test(`an answer is safe even where the browser ${what} in the background`, async ({ page }) => {
    const quiz = await answerThree(page, act);
    await expect(page.getByText(notSafe)).toHaveCount(0);
    await page.reload();
    await expect(quiz.heading).toHaveText('Question 3 of 10');
    await expect(quiz.feedback).toContainText('Not quite.');
  });
}

test('a browser that has closed its database for good says so once, and the quiz goes on', async ({ page }) => {
  const quiz = await answerThree(page, () => {
    (globalThis as unknown as { connections: Set<IDBDatabase> }).connections.forEach((it) => it.close());
    IDBFactory.prototype.open = () => {
      throw new DOMException('no more', 'UnknownError');
    };
  });
  await expect(quiz.feedback).toContainText('Not quite.');
  await expect(page.getByText(notSafe)).toHaveCount(1);
  await quiz.proceed();
  await quiz.respond('right');
  await expect(page.getByText(notSafe)).toHaveCount(1);
});

test('two tabs on one unfinished quiz keep all answers, and the one behind follows', async ({ page, context }) => {
  const behind = new QuizPage(page);
  // As a tab that hears late of what others do.
  await page.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await behind.open({ seed: 7 });
  await behind.respond('right');
  await behind.proceed();
  const ahead = new QuizPage(await context.newPage());
  await ahead.page.goto('./#/quiz/7');
  for (let number = 2; number <= 5; number++) {
    await expect(ahead.heading).toHaveText(`Question ${number} of 10`);
    await ahead.respond('wrong');
    if (number < 5) await ahead.proceed();
  }
  await page.bringToFront();
  // It was answered in the other tab first, and not like this.
  await page.locator('.option-list label').first().click();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(behind.feedback).toContainText('Not quite.');
  await expect(page.getByRole('img', { name: 'Question 2 of 10, 1 right so far' })).toBeVisible();
  const { begun } = await page.evaluate(readKept);
  expect(begun.map((quiz: { answers: unknown[] }) => quiz.answers.length)).toEqual([5]);
  await page.reload();
  await page.goto('./#/quiz/7');
  await expect(behind.heading).toHaveText('Question 6 of 10');
});

test('a tab follows when another goes on with its quiz', async ({ page, context }) => {
  const behind = new QuizPage(page);
  await behind.open({ seed: 7 });
  const ahead = new QuizPage(await context.newPage());
  await ahead.page.goto('./#/quiz/7');
  await ahead.respond('wrong');
  await expect(behind.feedback).toContainText('Not quite.');
});

test("a page that comes back from the browser's memory looks at what is stored again", async ({
  page,
  context,
  browserName,
}) => {
  const quiz = new QuizPage(page);
  // What happens to a page in the back/forward cache: it hears of nothing.
  await page.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await quiz.open({ seed: 8 });
  await quiz.respond('right');
  await page.locator('a.home').click();
  await expect(page.getByRole('button', { name: 'Continue with question 2' })).toBeVisible();
  const other = new QuizPage(await context.newPage());
  await other.page.goto('./#/quiz/8');
  await other.play(Array(9).fill('right'), 2);
  await expect(other.heading).toHaveText('10 of 10 right');
  await page.bringToFront();
  await expect(quiz.scores).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(quiz.scores).toContainText('10 of 10');
  await expect(page.getByRole('button', { name: 'Continue with question 2' })).toHaveCount(0);
  // And a real one, where the browser has such a memory. Playwright waits for a navigation that Firefox does
  // not report then.
  if (browserName === 'firefox') return;
  await page.goto('about:blank');
  await other.page.bringToFront();
  await other.open({ seed: 9 });
  await other.play(Array(10).fill('right'));
  await expect(other.heading).toHaveText('10 of 10 right');
  await page.bringToFront();
  await quiz.travel(-1);
  await expect(quiz.scores.getByRole('definition').last()).toHaveText('2');
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
  endInTrouble(trouble);
});

test('a connection that breaks while loading is named', async ({ page, trouble }) => {
  await breakConnection(page);
  await expectAlert(page, ['You are offline', '网络已断开']);
  endInTrouble(trouble);
});

test('a browser whose protection has switched WebAssembly off is not called too old', async ({ page, trouble }) => {
  await page.addInitScript(() => {
    delete (window as { WebAssembly?: unknown }).WebAssembly;
  });
  await page.goto('./');
  await expectAlert(page, ['WebAssembly is switched off in this browser', '此浏览器已关闭WebAssembly']);
  endInTrouble(trouble);
});

test('a browser that cannot run the program is called too old', async ({ page, trouble }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('unknown section'));
    Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse });
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
  // From the press on, not before: parts of the feedback are still being made when it shows.
  await page.evaluate(() => {
    const breakPage = () => {
      document.createElement = () => {
        throw new Error('nothing can be made any more');
      };
    };
    addEventListener('click', breakPage, { capture: true, once: true });
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
  await page.getByRole('button', { name: 'Reload the page' }).click();
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

/** Puts the article without explicit fields into the program, as if it had been built with that one. */
async function serveWithoutFields(page: Page) {
  const read = (name: string) => readFileSync(new URL(`../articles/${name}`, import.meta.url));
  const [built, plain] = ['publicity-week-2022.fields.md', 'publicity-week-2022.md'].map(read);
  await page.route('**/awareness-quiz_bg.wasm', async (route) => {
    const response = await route.fetch();
    const program = await response.body();
    const at = program.indexOf(built);
    expect(at).toBeGreaterThan(0);
    // A program must stay as long as it is.
    program.fill('\n', at, at + built.length);
    plain.copy(program, at);
    await route.fulfill({ response, body: program });
  });
}

test('an article without explicit fields is read by a part that is loaded for it', async ({ page }) => {
  await serveWithoutFields(page);
  const reader = page.waitForResponse('**/split_reader.wasm');
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await reader;
  await quiz.respond('right');
  await quiz.proceed();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
});

test('without that part, the page says so', async ({ page, trouble }) => {
  await serveWithoutFields(page);
  await page.route('**/split_reader.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('#broken')).toBeVisible();
  endInTrouble(trouble);
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
    page.route('**/awareness-quiz_bg.wasm', (route) => (n_asked++ ? route.continue() : resolve(route)));
  });
  await page.goto('./#/quiz/7');
  return held;
}

test('a page that is left before it is whole is not broken', async ({ page, trouble }) => {
  const request = await openWithoutProgram(page);
  // As a browser does that keeps the page as it was.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  // What comes last, whether the program has started or not.
  const tried = page.waitForRequest('**/offline.js');
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
  await expect(quiz.heading).toHaveText('Article check');
  const said = (kind: string) => page.locator('dl > div').filter({ hasText: kind }).locator('dd');
  await expect(said('Who is to do what')).toHaveText(/^\d+ questions$/);
  await expect(said('The speaker')).toContainText('this article quotes one speaker');
  await quiz.travel(-1);
  await expect(quiz.start).toBeVisible();
});
