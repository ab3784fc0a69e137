// When the browser gives less than it should.
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

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

    await page.reload();
    await expect(page.getByText('They were set aside, not deleted')).toBeVisible();
    await quiz.start.click();
    await quiz.play(Array(10).fill('right'));
    const kept = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
    expect(Object.entries(kept).filter(([slot]) => slot.includes(':set-aside:'))).toEqual([
      [expect.stringContaining('awareness-quiz:'), stored],
    ]);
    await page.reload();
    await expect(quiz.scores).toContainText('10 of 10');
  });
}

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
  await page.goto('./');
  await expect(here.scores.getByRole('definition')).toContainText(['0 of 10', '10 of 10', '2']);
});

test('a program that does not load gives a message', async ({ page, trouble }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The quiz could not start.');
  await expect(page.getByText('The quiz is loading')).toBeHidden();
  trouble.length = 0;
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText('JavaScript is switched off in this browser')).toBeVisible();
  });
});

test('whoever put the article there can see what it yields, and attendees are not led there', async ({
  page,
}) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(page.getByRole('link')).toHaveCount(0);
  await page.goto('./#/check');
  await expect(quiz.heading).toHaveText('What the article yields');
  await expect(page.getByRole('listitem').filter({ hasText: 'The missing words' })).toContainText(
    /: \d+ questions$/,
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'The speaker' })).toContainText(
    'this article quotes one speaker',
  );
  await page.goBack();
  await expect(quiz.start).toBeVisible();
});
