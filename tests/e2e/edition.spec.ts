// The article in the visitor's language, and quizzes that stay in theirs.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { title } from './article';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

const source = readFileSync(
  new URL('../../tests/articles/publicity-week-2022.zh.md', import.meta.url),
  'utf8',
);
const chineseTitle = /^title: (.*)$/m.exec(source)![1];

const toChinese = (page: Page) => page.getByRole('button', { name: '中文' });
const toEnglish = (page: Page) => page.getByRole('button', { name: 'English' });
const hash = (page: Page) => new URL(page.url()).hash;

/** Answers the question on the page with its first option and goes on, in either language. */
async function respond(page: Page) {
  await page.locator('.option-list label').first().click();
  await page.locator('.action button[type="submit"]').click();
  await expect(page.locator('.verdict')).toBeVisible();
  // What was quoted stands in the article, word for word.
  const quoted = await page.locator('.source blockquote').first().innerText();
  return quoted.replace(/^…+ ?/, '').replace(/ ?…+$/, '');
}

async function finish(page: Page, from = 1) {
  for (let number = from; number <= 10; number++) {
    await expect(page.locator('.question h1')).toHaveText(new RegExp(`(^|\\D)${number}\\D.*10`));
    await expect(page.locator('.action button[type="submit"]')).toBeVisible();
    await respond(page);
    await page.locator('.action button').click();
  }
  await expect(page.locator('.result-screen')).toBeVisible();
}

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('article, questions and result are Chinese', async ({ page }) => {
    const quiz = new QuizPage(page);
    await quiz.open();
    await expect(quiz.heading).toHaveText(chineseTitle);
    await expect(quiz.heading).toHaveAttribute('lang', 'zh-Hans');
    await page.getByRole('button', { name: '开始答题' }).click();
    await expect(quiz.heading).toHaveText('第1题，共10题');
    expect(hash(page)).toMatch(/^#\/quiz\/\d+-zh\/1$/);
    await expect(page.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.locator('legend')).toHaveText(/\p{Script=Han}/u);
    const quoted = await respond(page);
    expect(source).toContain(quoted);

    // The way to the article and back keeps the edition.
    await page.getByRole('link', { name: '在文章中阅读' }).click();
    await expect(page.locator('article')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.locator('article')).toContainText(quoted);
    await page.locator('.way-back a').first().click();
    await page.locator('.action button').click();
    await finish(page, 2);
    await expect(page.locator('.result-screen [lang="en"]:not(button)')).toHaveCount(0);
    await expect(page.locator('.result-screen [lang="zh-Hans"]').first()).toBeVisible();

    await page.reload();
    await expect(page.locator('.result-screen h1')).toHaveText(/^10题中答对\d+题$/);
    await page.locator('a.home').click();
    await expect(page.getByRole('region', { name: '我的成绩' })).toBeVisible();
  });

  test('settings and practice are about the Chinese article', async ({ page }) => {
    await page.goto('./#/settings');
    await expect(page.locator('.settings-screen [lang="zh-Hans"]')).toHaveCount(3);
    await page.goto('./#/quiz/7-zh');
    await finish(page);
    await page.goto('./#/progress');
    await expect(page.getByText('下次复习：明天。')).toBeVisible();
    await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
    await page.goto('about:blank');
    await page.goto('./#/practise');
    await expect(page.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
    expect(hash(page)).toMatch(/^#\/quiz\/\d+-zh-n?\d*-?i/);
  });
});

test('the language button changes the article on the start page', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(quiz.heading).toHaveText(title);
  await toChinese(page).click();
  await expect(quiz.heading).toHaveText(chineseTitle);
  await expect(page.locator('.contents ol [lang="zh-Hans"]')).toHaveCount(3);
  await page.reload();
  await expect(quiz.heading, 'the choice is kept').toHaveText(chineseTitle);
  await toEnglish(page).click();
  await expect(quiz.heading).toHaveText(title);
  await page.goto('./#/read');
  await expect(quiz.heading).toHaveText(title);
  await toChinese(page).click();
  await expect(quiz.heading).toHaveText(chineseTitle);
});

test('a quiz under way keeps its questions, and both quizzes go on', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await respond(page);
  await quiz.next.click();
  const question = await quiz.read();
  await toChinese(page).click();
  await expect(quiz.heading).toHaveText('第2题，共10题');
  expect(await quiz.read()).toEqual(question);
  await page.reload();
  await expect(quiz.heading).toHaveText('第2题，共10题');
  expect(await quiz.read()).toEqual(question);

  // A Chinese one beside it.
  await page.locator('a.home').click();
  await expect(quiz.heading).toHaveText(chineseTitle);
  await expect(page.getByRole('button', { name: '继续作答第2题' })).toBeVisible();
  await page.getByRole('button', { name: '开始新的测验' }).click();
  await expect(page.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
  const chinese = hash(page);
  await respond(page);
  await page.locator('a.home').click();
  await page.getByRole('button', { name: '继续作答第2题' }).click();
  await expect(quiz.heading).toHaveText('第2题，共10题');
  expect(hash(page)).toBe(chinese.replace(/1$/, '2'));
  await page.locator('a.home').click();
  await toEnglish(page).click();
  await page.getByRole('button', { name: 'Continue with question 2' }).click();
  await expect(page).toHaveURL(/#\/quiz\/7\/2$/);
  expect(await quiz.read()).toEqual(question);
});

test('a link to a Chinese quiz opens Chinese questions in an English page', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('./#/quiz/7-zh/share');
  const link = await page.locator('textarea').inputValue();
  expect(link).toMatch(/#\/with\/3_[0-9a-f]{8}_7-zh_[0-9a-f]{8}$/);
  const other = await browser.newContext({ locale: 'en-GB', baseURL });
  const there = await other.newPage();
  await there.goto(link);
  const quiz = new QuizPage(there);
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await expect(there).toHaveURL(/#\/quiz\/7-zh\/1$/);
  await expect(there.locator('legend')).toHaveAttribute('lang', 'zh-Hans');
  await finish(there);
  await expect(there.locator('.result-screen h1')).toHaveText(/of 10 right/);
  // A new quiz is in the language of the page.
  await there.getByRole('button', { name: 'Try again with new questions' }).click();
  await expect(there.locator('legend')).toHaveAttribute('lang', 'en');
  await other.close();
});

test('an address of an edition that is not here leads to the start', async ({ page }) => {
  await page.goto('./#/quiz/7-en');
  await expect(page.locator('.start-screen')).toBeVisible();
});
