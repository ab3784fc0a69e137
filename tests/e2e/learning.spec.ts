// What stays with a visitor: reasons at once, the source within reach, practice that comes back.
import type { Page } from '@playwright/test';
import { excerptOf } from './article';
import { expect, test } from './fixtures';
import { type Answer, finished } from './history';
import { QuizPage } from './quiz-page';

/** What is stored of the quiz finished last. */
const lastAnswers = async (page: Page) => (await finished(page)).at(-1)!.answers;

/** Opens the start page at nine in the morning of a day of the publicity week. */
async function comeBack(page: Page, day: number) {
  await page.clock.setFixedTime(new Date(2022, 8, 5 + day, 9));
  // A page of its own, or the address alone would change nothing.
  await page.goto('about:blank');
  await new QuizPage(page).open();
  // Nothing due is told by nothing, so wait for what is asked beside it.
  await expect(page.locator('.start-screen[data-due]')).toBeVisible();
}

const due = (page: Page) => page.getByRole('button', { name: /^Practise: / });

/** Practises until nothing is due, and says what was asked, each time rightly answered. */
async function practise(page: Page): Promise<{ answers: Answer[]; passages: string[] }> {
  const quiz = new QuizPage(page);
  const answers: Answer[] = [];
  const passages: string[] = [];
  while ((await due(page).count()) > 0) {
    await due(page).click();
    await expect(quiz.heading).toContainText('Question 1 of');
    const n = Number(/of (\d+)/.exec(await quiz.heading.innerText())![1]);
    for (let at = 1; at <= n; at++) {
      await expect(quiz.heading).toHaveText(`Question ${at} of ${n}`);
      passages.push((await quiz.read()).passage);
      await quiz.respond('right');
      await quiz.proceed();
    }
    await expect(page.locator('.result-screen')).toBeVisible();
    answers.push(...(await lastAnswers(page)));
    await page.locator('a.home').click();
    await expect(page.locator('.start-screen[data-due]')).toBeVisible();
  }
  return { answers, passages };
}

test('feedback says at once why the option chosen is wrong', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  let n_told = 0;
  for (let at = 1; at <= 10; at++) {
    await expect(quiz.heading).toHaveText(`Question ${at} of 10`);
    const chosen = (await quiz.read()).options[await quiz.find('wrong')];
    await quiz.respond('wrong');
    const why = page.locator('.feedback .why');
    await expect(why).toHaveText(/^(Your answer: .|The explanation comes with your result)/);
    const text = await why.innerText();
    if (text.startsWith('Your answer:')) n_told += 1;
    // A year is told apart by what the article has of it.
    if (text.startsWith('Your answer:') && /^\d{4}$/.test(chosen)) expect(text).toContain(chosen);
    await quiz.proceed();
  }
  expect(n_told).toBeGreaterThan(7);
  // In the end nothing is left to give away.
  await expect(page.locator('.review .why')).toHaveCount(10);
  for (const why of await page.locator('.review .why').allInnerTexts()) expect(why).not.toBe('');
});

test('a right answer needs no reason', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  await expect(page.locator('.feedback .why')).toHaveCount(0);
});

test('one tap leads from feedback to the excerpt in its place, and one back', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('wrong');
  const proof = (await page.locator('.source mark').textContent())!;
  await page.getByRole('link', { name: 'Read it in the article' }).click();
  const here = page.locator('[data-here]');
  await expect(here).toBeFocused();
  await expect(here).toBeInViewport();
  await expect(here).toContainText(proof);
  // Also when the page is loaded anew there.
  await page.reload();
  await expect(here).toBeFocused();
  await page.getByRole('link', { name: 'Back to question 1' }).first().click();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await expect(quiz.feedback).toContainText('Not quite.');
});

test('the article can be read, and each excerpt asks about itself', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await page.getByRole('link', { name: 'Read the article' }).click();
  await expect(quiz.heading).toHaveText('Without network security, there is no national security');
  await expect(page.locator('.excerpt-to-read')).toHaveCount(9);
  await expect(page.locator('.read-screen mark')).toHaveCount(0);
  const third = await page.locator('.excerpt-to-read blockquote p').nth(2).innerText();
  await page.getByRole('button', { name: 'Quiz me on quotation 3' }).click();
  await expect(quiz.heading).toContainText('Question 1 of');
  const n = Number(/\d+$/.exec(await quiz.heading.innerText())![0]);
  await quiz.respond('right');
  const shown = await page.locator('.source blockquote').innerText();
  expect(third).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
  await quiz.proceed();
  await quiz.play(Array(n - 1).fill('right'), 2);
  await expect(page.locator('.result-screen')).toBeVisible();
  // What is known by now is marked.
  await page.getByRole('link', { name: 'Read the article' }).click();
  await expect(page.locator('.read-screen mark')).toHaveCount(1);
  await expect(page.locator('.read-screen mark')).toContainText(third.slice(0, 60));
});

test('what is chosen in the settings is asked from then on', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await page.getByRole('link', { name: 'Choose the questions' }).click();
  const outcome = page.locator('.settings-screen [role="status"]');
  await expect(outcome).toHaveText('Your quiz will have 10 questions.');
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await expect(outcome).toHaveText('Your quiz will have 5 questions.');
  const kinds = page.getByRole('group', { name: 'Questions about' }).getByRole('checkbox');
  for (const kind of await kinds.all()) await kind.uncheck();
  await expect(outcome).toContainText('No questions match');
  await expect(quiz.start).toBeHidden();
  await page.getByRole('checkbox', { name: 'The year of the quotation' }).check();
  await expect(outcome).toHaveText('Your quiz will have 5 questions.');

  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'The year of the quotation' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'The place' })).not.toBeChecked();
  await page.locator('a.home').click();
  await expect(page.locator('.cost')).toContainText('5 questions');
  await quiz.start.click();
  for (let at = 1; at <= 5; at++) {
    await expect(quiz.heading).toHaveText(`Question ${at} of 5`);
    expect((await quiz.read()).stem).toBe('In which year was this said?');
    await quiz.respond('right');
    await quiz.proceed();
  }
});

test('only principles that were chosen are asked about', async ({ page }) => {
  const quiz = new QuizPage(page);
  await page.goto('./#/settings');
  const principles = page.getByRole('group', { name: 'Principles' }).getByRole('checkbox');
  await principles.nth(0).uncheck();
  await principles.nth(1).uncheck();
  await quiz.start.click();
  await expect(quiz.heading).toContainText('Question 1 of');
  const n = Number(/of (\d+)/.exec(await quiz.heading.innerText())![1]);
  for (let at = 1; at <= n; at++) {
    await expect(quiz.heading).toHaveText(`Question ${at} of ${n}`);
    const excerpt = excerptOf(await quiz.read());
    if (excerpt) expect(excerpt.heading).toBe('Network sovereignty and fair, reasonable global internet governance');
    await quiz.respond('right');
    await quiz.proceed();
  }
});

test('over a week, what went wrong comes back in other words until it is known', async ({ page }) => {
  const quiz = new QuizPage(page);
  await comeBack(page, 0);
  await quiz.open({ seed: 7 });
  const before: string[] = [];
  let n_wrong = 0;
  for (let at = 1; at <= 10; at++) {
    await expect(quiz.heading).toHaveText(`Question ${at} of 10`);
    const { stem, passage } = await quiz.read();
    before.push(passage);
    // Three of those that the article allows to be put in several ways.
    const isWrong = n_wrong < 3 && /^(On which occasion|Under which heading|Which of these)/.test(stem);
    n_wrong += isWrong ? 1 : 0;
    await quiz.respond(isWrong ? 'wrong' : 'right');
    await quiz.proceed();
  }
  const first = await lastAnswers(page);
  const wrong = first.filter((it) => !it.right);
  expect(wrong).toHaveLength(3);
  const facts = wrong.map((it) => it.fact).sort();

  await comeBack(page, 0);
  await expect(due(page)).toHaveCount(0);
  let n_rounds = 0;
  for (const day of [1, 2, 3, 4, 5, 6, 7, 8, 15]) {
    await comeBack(page, day);
    const { answers, passages } = await practise(page);
    const isDay = [1, 3, 7].includes(day);
    expect(answers.map((it) => it.fact).sort(), `day ${day}`).toEqual(isDay ? facts : []);
    n_rounds += isDay ? 1 : 0;
    if (day !== 1) continue;
    // Another item, or the same with other words.
    for (const [at, answer] of answers.entries()) {
      const old = first.findIndex((it) => it.fact === answer.fact);
      expect([answer.item, passages[at]]).not.toEqual([first[old].item, before[old]]);
    }
  }
  expect(n_rounds).toBe(3);
});

test('a clock that is set back neither loses nor invents what is due', async ({ page }) => {
  const quiz = new QuizPage(page);
  await comeBack(page, 0);
  await quiz.open({ seed: 7 });
  await quiz.play(['wrong', 'wrong', ...Array(8).fill('right')]);
  await comeBack(page, 1);
  await expect(due(page)).toHaveText('Practise: 2 due today');
  await comeBack(page, -30);
  await expect(due(page)).toHaveText('Practise: 2 due today');
  await practise(page);
  await expect(due(page)).toHaveCount(0);
  // Two more days on the new clock.
  await comeBack(page, -29);
  await expect(due(page)).toHaveCount(0);
  await comeBack(page, -28);
  await expect(due(page)).toHaveText('Practise: 2 due today');
});

test('a page that is not loaded yet says so, and comes once there is a connection', async ({ page, trouble }) => {
  await page.route('**/split_*.wasm', (route) => route.abort());
  const quiz = new QuizPage(page);
  await page.goto('./#/read');
  await expect(quiz.heading).toHaveText('This page could not be loaded');
  await page.unroute('**/split_*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(quiz.heading).toHaveText('Without network security, there is no national security');
  await expect(quiz.heading).toBeFocused();
  trouble.length = 0;
});
