// Addresses, back and forward, reload, and changing the language on the way.
import { title } from './article';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

const hash = (url: string) => new URL(url).hash;

test('every question has an address, and back and forward walk through the answers', async ({
  page,
}) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await quiz.start.click();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  const first = hash(page.url());
  expect(first).toMatch(/^#\/quiz\/\d+\/1$/);
  const question = await quiz.read();
  await quiz.respond('wrong');
  await quiz.proceed();
  await expect(quiz.heading).toHaveText('Question 2 of 10');

  await quiz.travel(-1);
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await expect(quiz.heading).toBeFocused();
  expect(await quiz.read()).toEqual(question);
  await expect(quiz.feedback).toContainText('Not quite.');
  for (const option of await quiz.options.all()) await expect(option).toBeDisabled();
  await quiz.travel(-1);
  await expect(quiz.heading).toHaveText(title);
  await quiz.travel(1);
  await quiz.travel(1);
  await expect(quiz.heading).toHaveText('Question 2 of 10');
  await expect(quiz.answer).toBeVisible();
});

test('going back from the result shows the answers and counts nothing twice', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play(Array(10).fill('right'));
  await expect(quiz.heading).toHaveText('10 of 10 right');
  expect(hash(page.url())).toBe('#/quiz/7/result');
  await quiz.travel(-1);
  await expect(quiz.heading).toHaveText('Question 10 of 10');
  await expect(quiz.feedback).toContainText('Right.');
  await quiz.next.click();
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await page.getByRole('button', { name: 'Back to the start page' }).click();
  await expect(quiz.scores.getByRole('definition').nth(2)).toHaveText('1');
});

test('a reload comes back to the same question with every answer kept', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await quiz.start.click();
  await quiz.respond('right');
  await quiz.proceed();
  await quiz.respond('wrong');

  await page.reload();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
  await expect(quiz.feedback).toContainText('Not quite.');
  await quiz.proceed();
  const question = await quiz.read();
  await page.reload();
  await expect(quiz.heading).toHaveText('Question 3 of 10');
  expect(await quiz.read()).toEqual(question);
  await expect(page.getByRole('img', { name: 'Question 3 of 10, 1 right so far' })).toBeVisible();
});

test('a quiz left in the middle is offered first, and another can be begun', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  await quiz.proceed();
  await page.getByRole('button', { name: 'Leave the quiz' }).click();
  const goOn = page.getByRole('button', { name: 'Continue with question 2' });
  await expect(goOn).toBeVisible();
  await page.reload();
  await goOn.click();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
  expect(hash(page.url())).toBe('#/quiz/7/2');
  await quiz.play(Array(9).fill('right'), 2);
  await page.getByRole('button', { name: 'Back to the start page' }).click();
  await expect(quiz.start).toBeVisible();
  await expect(goOn).toHaveCount(0);

  await quiz.open({ seed: 8 });
  await quiz.respond('wrong');
  await page.getByRole('link', { name: 'Awareness Quiz' }).click();
  await page.getByRole('button', { name: 'Start a new quiz' }).click();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  expect(hash(page.url())).not.toContain('/8/');
});

test('a result survives a reload, and its quiz can be taken again', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play([...Array(7).fill('right'), ...Array(3).fill('wrong')]);
  await page.reload();
  await expect(quiz.heading).toHaveText('7 of 10 right');
  await expect(page.getByRole('region', { name: 'Review your answers' })).toBeVisible();

  await page.goto('./#/quiz/7/11');
  await expect(quiz.heading).toHaveText('7 of 10 right');
  await page.goto('./#/quiz/7');
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await expect(quiz.answer).toBeVisible();
  await page.reload();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await expect(quiz.answer).toBeVisible();
});

for (const [address, leadsTo] of [
  ['#/quiz/7/5', '#/quiz/7/1'],
  ['#/quiz/7/0', '#/quiz/7/1'],
  ['#/quiz/7/99', '#/quiz/7/1'],
  ['#/quiz/7/result', '#/quiz/7/1'],
]) {
  test(`${address} leads to the question that comes next`, async ({ page }) => {
    const quiz = new QuizPage(page);
    await page.goto(`./${address}`);
    await expect(quiz.heading).toHaveText('Question 1 of 10');
    expect(hash(page.url())).toBe(leadsTo);
  });
}

test('an address that leads nowhere shows the start', async ({ page }) => {
  const quiz = new QuizPage(page);
  await page.goto('./#/nowhere');
  await expect(quiz.heading).toHaveText(title);
});

test('the language changes at any moment and nothing is lost', async ({ page }) => {
  const quiz = new QuizPage(page);
  const toChinese = page.getByRole('button', { name: '中文' });
  const toEnglish = page.getByRole('button', { name: 'English' });
  await quiz.open({ seed: 7 });
  const question = await quiz.read();
  await page.locator('.option-list label').nth(1).click();

  await toChinese.click();
  await expect(quiz.heading).toHaveText('第1题，共10题');
  await expect(page).toHaveTitle('第1题，共10题 – 网络安全知识问答');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(quiz.options.nth(1)).toBeChecked();
  await expect(toEnglish).toBeFocused();
  await expect(toEnglish).toHaveAttribute('lang', 'en');
  expect(await quiz.read(), 'a quiz stays in its language').toEqual(question);
  await expect(page.locator('legend')).toHaveAttribute('lang', 'en');

  await page.getByRole('button', { name: '提交答案' }).click();
  await expect(quiz.feedback).toContainText(/回答正确|回答有误/);
  await toEnglish.click();
  await expect(quiz.feedback).toContainText(/Right\.|Not quite\./);
  await expect(quiz.options.nth(1)).toBeChecked();
  await expect(page.getByRole('img', { name: /^Question 1 of 10, [01] right so far$/ })).toBeVisible();

  await toChinese.click();
  await page.reload();
  await expect(quiz.heading, 'the choice is kept').toHaveText('第1题，共10题');
});

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page begins in Chinese, and dates are Chinese', async ({ page }) => {
    const quiz = new QuizPage(page);
    await page.goto('./');
    await expect(page.getByRole('button', { name: '开始答题' })).toBeVisible();
    await expect(page.getByText('2022年9月6日')).toBeVisible();
    await expect(page.getByText('共10题，约需4分钟')).toBeVisible();
    await expect(quiz.heading).toHaveAttribute('lang', 'zh-Hans');
    await page.goto('./#/check');
    await expect(quiz.heading).toHaveText('文章检查结果');
  });

  test('a whole quiz can be taken in Chinese', async ({ page }) => {
    const quiz = new QuizPage(page);
    await page.goto('./#/quiz/7');
    for (let at = 1; at <= 10; at++) {
      await expect(quiz.heading).toHaveText(`第${at}题，共10题`);
      await page.locator('.option-list label').nth(await quiz.find('right')).click();
      await page.getByRole('button', { name: '提交答案' }).click();
      await expect(quiz.feedback).toContainText('回答正确。');
      await page.getByRole('button', { name: /^(下一题|查看结果)$/ }).click();
    }
    await expect(quiz.heading).toHaveText('10题中答对10题');
    await page.reload();
    await expect(quiz.heading).toHaveText('10题中答对10题');
    await page.getByRole('button', { name: '返回首页' }).click();
    await expect(page.getByRole('region', { name: '我的成绩' })).toContainText('10/10');
  });
});
