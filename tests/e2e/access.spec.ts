// The keyboard, a screen reader's view, and settings that people with disabilities rely on.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

test('number keys choose, and Enter hands in and goes on', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  await quiz.start.press('Enter');
  await expect(quiz.heading).toBeFocused();
  const key = await quiz.find('right');
  await page.keyboard.press('9');
  await expect(page.locator(':checked')).toHaveCount(0);
  await page.keyboard.press(String(key + 1));
  await expect(quiz.options.nth(key)).toBeChecked();
  await expect(quiz.options.nth(key)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(quiz.feedback).toContainText('Right.');
  await expect(quiz.next).toBeFocused();
  await page.keyboard.press('1');
  await expect(quiz.options.nth(key)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(quiz.heading).toHaveText('Question 2 of 10');
});

test('number keys outside the question do nothing', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await page.getByRole('button', { name: '中文' }).focus();
  await page.keyboard.press('2');
  await expect(page.locator(':checked')).toHaveCount(0);
  await quiz.options.first().focus();
  await page.keyboard.press('Control+2');
  await expect(page.locator(':checked')).toHaveCount(0);
});

test('Enter held down does not skip the feedback', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await page.locator('.option-list label').first().click();
  await quiz.options.first().focus();
  for (let times = 0; times < 5; times++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(quiz.feedback).not.toBeEmpty();
  await expect(quiz.heading).toHaveText('Question 1 of 10');
});

test('the keyboard gets out of the question both ways', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.options.first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: '中文' })).toBeFocused();
  await quiz.answer.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show timer' })).toBeFocused();
});

test('verdict, key and source are said once, in order', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  // What a screen reader would be told of: everything that appears in a live region.
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (!element?.closest('[role="status"], [role="alert"], [aria-live]')) continue;
        addedNodes.forEach((it) => it.textContent && said.push(it.textContent));
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await quiz.respond('wrong');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual([
    (await page.locator('.feedback .verdict').textContent()) +
      (await page.locator('.explanation').textContent()) +
      (await page.locator('.feedback .why').textContent()),
  ]);
  await expect(quiz.next).toBeFocused();
});

test('the clock is off until it is switched on, can be extended, and counts for nothing', async ({
  page,
}) => {
  await page.clock.install({ time: '2022-09-05T09:00:00Z' });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await page.clock.pauseAt('2022-09-05T10:00:00Z');
  const timer = page.getByRole('timer');
  await expect(timer).toHaveCount(0);
  await page.getByRole('button', { name: 'Show timer' }).click();
  await expect(timer).toHaveText('0:30 left');
  await page.clock.runFor(12_000);
  await expect(timer).toHaveText('0:18 left');
  await page.getByRole('button', { name: 'Add 30 seconds' }).click();
  await expect(timer).toHaveText('0:48 left');
  await page.clock.runFor(60_000);
  await expect(timer).toContainText('Time is up. This does not affect your score');
  await quiz.respond('right');
  await expect(timer).toHaveCount(0);
  await quiz.proceed();
  await expect(timer, 'it runs for each question').toHaveText('0:30 left');
  await page.getByRole('button', { name: 'Hide timer' }).click();
  await expect(timer).toHaveCount(0);
  await quiz.respond('right');
  await quiz.proceed();
  await expect(page.getByRole('img', { name: /2 right so far$/ })).toBeVisible();
  await expect(timer).toHaveCount(0);
});

test('every screen is a tree that makes sense without seeing it', async ({ page }) => {
  const quiz = new QuizPage(page);
  await quiz.open();
  const tree = page.locator('body');
  await expect(tree).toMatchAriaSnapshot({ name: 'start.aria.yml' });
  await quiz.open({ seed: 7 });
  await quiz.answer.click();
  await expect(tree).toMatchAriaSnapshot({ name: 'problem.aria.yml' });
  await quiz.respond('wrong');
  await expect(tree).toMatchAriaSnapshot({ name: 'feedback.aria.yml' });
  await quiz.proceed();
  await quiz.play(Array(9).fill('right'), 2);
  await expect(tree).toMatchAriaSnapshot({ name: 'result.aria.yml' });
  await page.goto('./#/check');
  await expect(quiz.heading).toHaveText('Article check');
  await expect(tree).toMatchAriaSnapshot({ name: 'check.aria.yml' });
});

/** Whether nothing is wider than the screen, and nothing that is operated is too small. */
async function expectFits(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('at 400 % zoom a whole question fits, and what has the focus is never covered', async ({
  page,
}) => {
  // 1280 by 1024 pixels at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await expectFits(page);
  for (const at of [0, 1, 2]) {
    await quiz.options.nth(at).focus();
    await expectUncovered(page);
  }
  await quiz.answer.focus();
  await expectUncovered(page);
  await quiz.respond('wrong');
  await expectFits(page);
  // The feedback can be longer than so low a screen; then the button that has the focus is below it.
  await page.locator(':focus').scrollIntoViewIfNeeded();
  await expectUncovered(page);
});

test('on a phone what has the focus is not behind the action', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    await expectUncovered(page);
  }
});

/** Whether the middle of what has the focus is what one would touch there. */
async function expectUncovered(page: Page) {
  const isUncovered = await page.evaluate(() => {
    const focused = document.activeElement!;
    if (focused === document.body) return true;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return focused === top || focused.contains(top) || !!top?.contains(focused);
  });
  expect(isUncovered).toBe(true);
}

test('a page read from right to left is mirrored and still fits', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expectFits(page);
  const radio = (await quiz.options.first().boundingBox())!;
  expect(radio.x).toBeGreaterThan(180);
  await quiz.respond('wrong');
  await expectFits(page);
});

test('nothing moves where people ask for less motion', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot ask for it there');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('right');
  const n_animations = await page.evaluate(() => document.getAnimations().length);
  expect(n_animations).toBe(0);
});
