// What a visitor can do with what is kept: save it, bring it to another device, erase it.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

const open = async (page: Page) => {
  await page.goto('./#/data');
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
};
const choose = (page: Page, content: string | Buffer) =>
  page
    .getByLabel('Add a copy from another device')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(content) });

async function save(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('awareness-quiz.json');
  return readFileSync(await file.path(), 'utf8');
}

test('a copy goes to another device, is shown before it is added, and adds nothing twice', async ({
  page,
  browser,
  browserName,
  baseURL,
}) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download there');
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play([...Array(6).fill('right'), ...Array(4).fill('wrong')]);
  await quiz.open({ seed: 8 });
  await quiz.respond('right');
  await page.getByRole('link', { name: 'Awareness Quiz' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByText('Finished quizzes kept in this browser: 1.')).toBeVisible();
  const copy = await save(page);

  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  const there = new QuizPage(other);
  await there.open({ seed: 9 });
  await there.play(Array(10).fill('right'));
  await open(other);
  await choose(other, copy);
  await expect(other.getByRole('status')).toContainText('Quizzes in this copy: 1. New here: 1.');
  await expect(other.getByText('Finished quizzes kept in this browser: 1.')).toBeVisible();
  await other.getByRole('button', { name: 'Add them' }).click();
  await expect(other.getByRole('status')).toHaveText('Quizzes added: 1.');
  await expect(other.getByText('Finished quizzes kept in this browser: 2.')).toBeVisible();
  await choose(other, copy);
  await expect(other.getByRole('status')).toContainText('New here: 0.');

  await there.page.getByRole('link', { name: 'Awareness Quiz' }).click();
  await expect(there.scores.getByRole('definition').nth(2)).toHaveText('2');
  await other.getByRole('button', { name: 'Go on with question 2' }).click();
  await expect(there.heading).toHaveText('Question 2 of 10');
  await context.close();
});

for (const [what, content, said] of [
  ['is none', 'a shopping list', 'not a copy of quiz data'],
  ['is cut short', '{"version":1,"sittings":[{"finished":5', 'not a copy of quiz data'],
  ['is from a newer version', '{"version":99,"anything":1}', 'from a newer version'],
]) {
  test(`a file that ${what} is refused and changes nothing`, async ({ page }) => {
    const quiz = new QuizPage(page);
    await quiz.open({ seed: 7 });
    await quiz.respond('right');
    const before = await page.evaluate(() => ({ ...localStorage }));
    await open(page);
    await choose(page, content);
    await expect(page.getByRole('status')).toContainText(said);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
  });
}

test('erasing is asked for once more, and then leaves nothing', async ({ page }) => {
  const quiz = new QuizPage(page);
  await page.goto('./');
  await page.evaluate(() => localStorage.setItem('of-somebody-else', 'stays'));
  await quiz.open({ seed: 7 });
  await quiz.play(Array(10).fill('right'));
  await open(page);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.getByText('Finished quizzes kept in this browser: 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('status')).toHaveText('Everything is erased.');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'of-somebody-else': 'stays' });
  // Nor does it come back from the browser's database.
  await page.reload();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'of-somebody-else': 'stays' });
  await page.getByRole('link', { name: 'Awareness Quiz' }).click();
  await expect(quiz.start).toBeVisible();
  await expect(quiz.scores).toHaveCount(0);
});
