// Every screen and state that a visitor can meet, in any language: the accessibility checks, the
// reference pictures and the gallery all walk through this list.
import { expect, type Page } from '@playwright/test';
import { spreadOverWeeks } from './history';
import { QuizPage } from './quiz-page';

export interface State {
  name: string;
  /** Brings a page that has loaded nothing yet there. */
  arrange(page: Page): Promise<void>;
  /** Whether getting there provokes errors that the console tells of. */
  isTrouble?: boolean;
}

/** Plays the quiz of a seed to its end. */
async function play(page: Page, seed: number, nRight: number) {
  const quiz = new QuizPage(page);
  await quiz.open({ seed });
  for (let at = 0; at < 10; at++) {
    await hasQuestion(page, at + 1);
    await answer(page, at < nRight ? 'right' : 'wrong');
    await page.locator('.action button').click();
  }
  await expect(page.locator('.result-screen')).toBeVisible();
}

/** Answers the question on the page. */
async function answer(page: Page, wanted: 'right' | 'wrong') {
  await page.locator('.option-list label').nth(await new QuizPage(page).find(wanted)).click();
  await page.locator('.action button').click();
  await expect(page.locator(`.verdict[data-verdict="${wanted}"]`)).toBeVisible();
}

/** Waits for a question: its number is in the heading, in every language. */
async function hasQuestion(page: Page, number: number) {
  await expect(page.locator('.question h1')).toHaveText(new RegExp(`(^|\\D)${number}\\D.*10`));
  await expect(page.locator('button[type="submit"]')).toBeVisible();
}

/** Loads the page over a connection that breaks before the program is there. */
export async function breakConnection(page: Page) {
  const glue = page.waitForResponse(/awareness-quiz\.js$/);
  await page.route('**/*.wasm', async (route) => {
    // The scripts that notice it have come by then.
    await glue;
    await page.context().setOffline(true);
    await route.abort();
  });
  await page.goto('./');
}

async function openProgress(page: Page) {
  await page.goto('./#/progress');
  await expect(page.locator('.progress-screen')).toBeVisible();
}

const openQuestion = (page: Page) => new QuizPage(page).open({ seed: 7 });

export const states: State[] = [
  { name: 'start', arrange: (page) => new QuizPage(page).open() },
  {
    name: 'start-again',
    async arrange(page) {
      await play(page, 7, 6);
      await page.locator('a.home').click();
      await expect(page.locator('.scores')).toBeVisible();
    },
  },
  {
    name: 'start-unfinished',
    async arrange(page) {
      await openQuestion(page);
      await answer(page, 'right');
      await page.locator('a.home').click();
      await expect(page.locator('.start-screen .action .quiet:not([hidden])')).toBeVisible();
    },
  },
  {
    name: 'new-version',
    async arrange(page) {
      await new QuizPage(page).open();
      // As offline.js tells the app.
      await page.evaluate(() => dispatchEvent(new Event('version-ready')));
      await expect(page.locator('.update-line')).toBeVisible();
    },
  },
  { name: 'question', arrange: openQuestion },
  {
    name: 'question-of-other-edition',
    async arrange(page) {
      await page.goto('./#/quiz/7-zh');
      await hasQuestion(page, 1);
    },
  },
  {
    name: 'question-without-quotation',
    async arrange(page) {
      await openQuestion(page);
      for (let at = 1; (await page.locator('.passage-quote').count()) > 0; at++) {
        await answer(page, 'right');
        await page.locator('.action button').click();
        await hasQuestion(page, at + 1);
      }
    },
  },
  {
    name: 'clock',
    async arrange(page) {
      // Timers run, but it stays as late as it is.
      await page.clock.setFixedTime('2022-09-05T09:00:00Z');
      await openQuestion(page);
      await page.locator('.clock button').last().click();
      await expect(page.getByRole('timer')).toBeVisible();
    },
  },
  {
    name: 'problem',
    async arrange(page) {
      await openQuestion(page);
      await page.locator('.action button').click();
      await expect(page.locator('.problem')).toBeFocused();
    },
  },
  {
    name: 'right',
    async arrange(page) {
      await openQuestion(page);
      await answer(page, 'right');
    },
  },
  {
    name: 'wrong',
    async arrange(page) {
      await openQuestion(page);
      await answer(page, 'wrong');
    },
  },
  { name: 'perfect', arrange: (page) => play(page, 7, 10) },
  { name: 'middling', arrange: (page) => play(page, 7, 5) },
  { name: 'poor', arrange: (page) => play(page, 7, 1) },
  {
    name: 'no-storage',
    async arrange(page) {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await new QuizPage(page).open();
      await expect(page.locator('.remark')).toBeVisible();
    },
  },
  {
    name: 'data',
    async arrange(page) {
      await play(page, 7, 6);
      await page.goto('./#/data');
      await page.locator('.data-actions button').last().click();
      await expect(page.locator('.question-of-data')).toBeVisible();
    },
  },
  {
    name: 'progress',
    async arrange(page) {
      await page.clock.setFixedTime('2022-09-05T09:00:00Z');
      await play(page, 7, 6);
      await page.clock.setFixedTime('2022-09-06T09:00:00Z');
      await play(page, 8, 9);
      await openProgress(page);
      await expect(page.locator('.chart')).toHaveCount(3);
    },
  },
  {
    name: 'progress-of-weeks',
    async arrange(page) {
      await page.clock.setFixedTime('2022-09-05T09:00:00Z');
      await play(page, 7, 6);
      // As if the same quiz had been taken for weeks, with more of it known each time.
      await spreadOverWeeks(page, (answers, nth) =>
        answers.slice(0, 4 + ((nth * 3) % 7)).map((it, at) => ({ ...it, right: at * 2 < nth })),
      );
      await openProgress(page);
      await page.locator('.chart summary').click();
    },
  },
  { name: 'progress-empty', arrange: openProgress },
  {
    name: 'share',
    async arrange(page) {
      await play(page, 7, 8);
      await page.goto('./#/quiz/7/share');
      await expect(page.locator('.result-card')).toBeVisible();
    },
  },
  {
    name: 'certificate',
    async arrange(page) {
      // The day is part of it.
      await page.clock.setFixedTime('2022-09-05T09:00:00Z');
      await play(page, 7, 8);
      await page.goto('./#/quiz/7/certificate');
      await page.locator('.to-name input').fill('Ada Li');
      await expect(page.locator('.certificate')).toBeVisible();
    },
  },
  {
    name: 'no-certificate',
    async arrange(page) {
      await page.goto('./#/quiz/7/certificate');
      await expect(page.locator('.certificate-screen .primary')).toBeVisible();
    },
  },
  {
    name: 'bad-link',
    async arrange(page) {
      await page.goto('./#/with/2_5f3a9c21_7_5c69ceb');
      await expect(page.locator('.bad-link-screen')).toBeVisible();
    },
  },
  {
    name: 'check',
    async arrange(page) {
      await page.goto('./#/check');
      await expect(page.locator('.check-screen')).toBeVisible();
    },
  },
];

/** What the page says without its program; it speaks both languages at once. */
export const stateless: State[] = [
  {
    name: 'loading',
    async arrange(page) {
      await page.route('**/*.wasm', () => {});
      await page.goto('./', { waitUntil: 'commit' });
      await page.locator('.late').evaluate((late) =>
        Promise.all(late.getAnimations().map((it) => it.finish())),
      );
      await expect(page.locator('.late')).toBeVisible();
    },
  },
  {
    name: 'broken',
    isTrouble: true,
    async arrange(page) {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto('./');
      await expect(page.locator('#broken')).toBeVisible();
    },
  },
  {
    name: 'offline',
    isTrouble: true,
    async arrange(page) {
      await breakConnection(page);
      await expect(page.locator('#broken')).toBeVisible();
    },
  },
  {
    name: 'old-browser',
    isTrouble: true,
    async arrange(page) {
      await page.addInitScript(() => {
        delete (window as { WebAssembly?: unknown }).WebAssembly;
      });
      await page.goto('./');
      await expect(page.locator('#broken')).toBeVisible();
    },
  },
];
