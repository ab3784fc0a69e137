// A visitor's journeys through a quiz.
import { readFileSync } from 'node:fs';
import { excerptOf, title } from './article';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

const allRight = Array(10).fill('right');

test('a quiz played by mouse gives its score, and a reload finds it again', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await expect(quiz.heading).toHaveText(title);
  await expect(page.getByText('10 questions, about 4 minutes')).toBeVisible();
  await expect(quiz.scores).toHaveCount(0);

  await quiz.start.click();
  await quiz.play(allRight);
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await expect(page).toHaveTitle('10 of 10 right – Awareness Quiz');

  await page.reload();
  await expect(quiz.heading).toHaveText('10 of 10 right');
  await page.getByRole('link', { name: 'Awareness Quiz' }).click();
  await expect(quiz.scores).toContainText('10 of 10');
  await expect(quiz.scores.getByRole('definition').nth(2)).toHaveText('1');
});

test('a quiz played by keyboard alone gives its score', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  for (const name of ['Awareness Quiz', '中文', 'Start the quiz']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
  }
  await page.keyboard.press('Enter');
  for (let at = 0; at < 10; at++) {
    await expect(quiz.heading).toHaveText(`Question ${at + 1} of 10`);
    await expect(quiz.heading).toBeFocused();
    const wanted = at < 3 ? 'wrong' : 'right';
    const option = await quiz.find(wanted);
    await page.keyboard.press('Tab');
    await expect(quiz.options.first()).toBeFocused();
    await page.keyboard.press('Space');
    for (let step = 0; step < option; step++) await page.keyboard.press('ArrowDown');
    await expect(quiz.options.nth(option)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(quiz.feedback).toContainText(wanted === 'right' ? 'Right.' : 'Not quite.');
    await expect(quiz.next).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(quiz.heading).toHaveText('7 of 10 right');
  await expect(quiz.heading).toBeFocused();

  await page.goto('./#/');
  await expect(quiz.scores).toContainText('7 of 10');
});

test('feedback shows the sentences that prove the answer with their attribution and marks the passage', async ({
  page,
}) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  for (let at = 0; at < 10; at++) {
    const question = await quiz.read();
    const excerpt = excerptOf(question);
    await quiz.respond(at % 2 === 0 ? 'right' : 'wrong');
    const source = page.locator('.source figure');
    if (excerpt) {
      const shown = await source.locator('blockquote').innerText();
      expect(excerpt.text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      await expect(source.locator('figcaption')).toHaveText(`— ${excerpt.attribution}`);
      const { passage, options } = question;
      const filled = options.map((it) => passage.replace('\0', it));
      const mark = (await source.locator('mark').textContent())!;
      expect(filled.some((it) => mark.includes(it))).toBe(true);
    }
    await expect(source.locator('mark, [data-proof]').last()).toBeVisible();
    await quiz.proceed();
  }
});

test('the result sums up by kind and reviews every question', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play([...Array(4).fill('wrong'), ...Array(6).fill('right')]);
  await expect(quiz.heading).toHaveText('6 of 10 right');

  const rows = page.getByRole('table', { name: 'By kind of question' }).getByRole('row');
  const scores = (await rows.getByRole('cell').allInnerTexts()).map((it) => it.split(' of '));
  const sum = (at: number) => scores.reduce((total, score) => total + Number(score[at]), 0);
  expect([sum(0), sum(1)]).toEqual([6, 10]);

  const review = page.getByRole('region', { name: 'Review your answers' }).locator('ol > li');
  await expect(review).toHaveCount(10);
  await expect(review.filter({ hasText: 'Not quite.' })).toHaveCount(4);
  await expect(review.first().locator('.why')).not.toBeEmpty();
  await expect(review.first().getByText('your answer')).toBeVisible();
});

test('another quiz has other questions, and both count', async ({ page }) => {
  // Of all seeds there are some whose quiz begins alike.
  await page.addInitScript(() => {
    Math.random = () => 0.25;
  });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  const first = await quiz.read();
  await quiz.play([...allRight.slice(1), 'wrong']);
  await page.getByRole('button', { name: 'Try again with new questions' }).click();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  expect(new URL(page.url()).hash).toMatch(/^#\/quiz\/(?!7\/)\d+\/1$/);
  const questions = [await quiz.read()];
  await quiz.respond('right');
  await quiz.proceed();
  questions.push(await quiz.read());
  expect(questions).not.toContainEqual(first);
  for (let at = 1; at < 10; at++) {
    await quiz.respond('right');
    await quiz.proceed();
  }
  await page.getByRole('button', { name: 'Back to the start page' }).click();
  await expect(quiz.scores.getByRole('definition')).toContainText(['10 of 10', '10 of 10', '2']);
  await expect(quiz.heading).toBeFocused();
});

test('a seed gives the quiz that it gives outside the browser', async ({ page }) => {
  const pinned = readFileSync(
    new URL('../articles/publicity-week-2022.seed-7.txt', import.meta.url),
    'utf8',
  );
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  for (const block of pinned.split(/\n(?=\S)/)) {
    const lines = block.trim().split('\n');
    const question = await quiz.read();
    expect(lines[0].slice(17)).toBe(question.stem);
    expect(lines.filter((it) => /^ {2}[-*] /.test(it)).map((it) => it.slice(4))).toEqual(
      question.options,
    );
    await quiz.respond('right');
    await quiz.proceed();
  }
  await expect(quiz.heading).toHaveText('10 of 10 right');
});

test('an answer that was not chosen is asked for and not counted', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.answer.click();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('Choose an answer');
  await expect(problem).toBeFocused();
  await expect(page).toHaveTitle('No answer yet: Question 1 of 10 – Awareness Quiz');
  await problem.getByRole('button').press('Enter');
  await expect(quiz.options.first()).toBeFocused();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await page.keyboard.press('Space');
  await expect(problem).toHaveCount(0);
  await expect(page).toHaveTitle('Question 1 of 10 – Awareness Quiz');
  await quiz.respond('right');
});

test('once answered, a question takes no second answer', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('wrong');
  for (const option of await quiz.options.all()) await expect(option).toBeDisabled();
  await expect(quiz.answer).toHaveCount(0);
});
