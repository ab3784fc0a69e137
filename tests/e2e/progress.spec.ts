// What a visitor learned so far, in charts and in numbers.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Answer, finished, spreadOverWeeks } from './history';
import { QuizPage } from './quiz-page';

interface Score {
  right: number;
  wrong: number;
}

const mixed = [...Array(6).fill('right'), ...Array(4).fill('wrong')];

async function play(page: Page, seed: number, verdicts: ('right' | 'wrong')[]) {
  const quiz = new QuizPage(page);
  await quiz.open({ seed });
  await quiz.play(verdicts);
  await expect(page.locator('.result-screen')).toBeVisible();
}

async function open(page: Page) {
  await page.goto('./#/progress');
  await expect(page.locator('.progress-screen')).toBeVisible();
}

const sum = (answers: Answer[]): Score => ({
  right: answers.filter((it) => it.right).length,
  wrong: answers.filter((it) => !it.right).length,
});

/** The rows of a chart's table, also where that is folded away. */
const rows = (chart: Locator) =>
  chart.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [name, right, wrong] = [...row.children].map((it) => it.textContent!);
      return { name, right: Number(right), wrong: Number(wrong) };
    }),
  );

/** What a chart draws: its data, and the lengths that it gives them, in shares of the longest. */
const drawn = (chart: Locator) =>
  chart.locator('[data-right]').evaluateAll((all) =>
    all.map((drawing) => {
      const { right, wrong, max } = (drawing as SVGElement).dataset;
      const isColumn = drawing.localName === 'g';
      const whole = drawing.closest('svg')!.getBoundingClientRect();
      const length = (selector: string) => {
        const box = drawing.querySelector(selector)?.getBoundingClientRect();
        if (!box) return 0;
        return isColumn ? box.height / whole.height : box.width / whole.width;
      };
      const numbers = { right: Number(right), wrong: Number(wrong), max: Number(max) };
      return { ...numbers, marked: length('.right'), pencilled: length('.wrong') };
    }),
  );

/** Checks each chart against its table, and each table against what is stored. */
async function check(page: Page) {
  const sittings = await finished(page);
  const total = sum(sittings.flatMap((it) => it.answers));
  const charts = page.locator('.chart');
  await expect(charts).toHaveCount(3);
  for (const chart of await charts.all()) {
    const table = await rows(chart);
    const chartData = await drawn(chart);
    expect(chartData.length).toBeGreaterThan(0);
    const shown = table.slice(-chartData.length);
    expect(chartData.map(({ right, wrong }) => ({ right, wrong }))).toEqual(
      shown.map(({ right, wrong }) => ({ right, wrong })),
    );
    const longest = Math.max(...shown.map((it) => it.right + it.wrong));
    for (const { right, wrong, max, marked, pencilled } of chartData) {
      expect(max).toBe(longest);
      expect(marked).toBeCloseTo(right / longest, 1);
      expect(pencilled).toBeCloseTo(wrong / longest, 1);
    }
    const all = table.reduce(
      (a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong }),
      { right: 0, wrong: 0 },
    );
    expect(all).toEqual(total);
  }
  // Row by row where the record tells the rows.
  const days = [...new Set(sittings.map((it) => it.day))].sort((a, b) => a - b);
  const byDay = days.map((day) =>
    sum(sittings.filter((it) => it.day === day).flatMap((it) => it.answers)),
  );
  const table = await rows(charts.nth(2));
  expect(table.map(({ right, wrong }) => ({ right, wrong }))).toEqual(byDay);
  const kinds = new Set(sittings.flatMap((it) => it.answers).map((it) => it.kind));
  expect(await rows(charts.nth(1))).toHaveLength(kinds.size);
}

test('charts show what their tables say and what is stored, in both languages', async ({ page }) => {
  await play(page, 7, mixed);
  await play(page, 8, [...Array(9).fill('right'), 'wrong']);
  await open(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
  await expect(page.getByText('1 day of practice so far.')).toBeVisible();
  await expect(page.getByText('Next practice: tomorrow.')).toBeVisible();
  await expect(page.getByRole('img', { name: /answers on one day; 20 in all/ })).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的进度' })).toBeVisible();
  // What is due belongs to the English edition; answers and days count in both languages.
  await expect(page.getByText('目前没有需要复习的内容。')).toBeVisible();
  await expect(page.getByRole('img', { name: '共20题' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '答错' }).first()).toBeVisible();
  await check(page);

  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page.locator('.start-screen')).toBeVisible();
});

test('before the first quiz there is a kind word and a way to start', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Your progress' }).click();
  await expect(page.getByText('After your first quiz')).toBeVisible();
  await expect(page.locator('.chart')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(new QuizPage(page).heading).toHaveText('Question 1 of 10');
});

test('what went wrong is due a day later, and the keyboard reaches it', async ({ page }) => {
  await page.clock.setFixedTime('2022-09-05T09:00:00Z');
  await play(page, 7, mixed);
  await open(page);
  await expect(page.getByText('Next practice: tomorrow.')).toBeVisible();
  await page.clock.setFixedTime('2022-09-06T09:00:00Z');
  await page.goto('./');
  await page.getByRole('link', { name: 'Your progress' }).click();
  const practise = page.getByRole('button', { name: /^Practise: \d+ due today$/ });
  await expect(practise).toBeVisible();
  await expect(page.getByText('Next practice')).toHaveCount(0);
  // From the heading, which has the focus.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(practise).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: '5 September 2022' })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(new QuizPage(page).heading).toHaveText(/^Question 1 of \d+$/);

  // Answered on the day when it is due, it comes back later.
  const quiz = new QuizPage(page);
  const n = Number(/of (\d+)$/.exec(await quiz.heading.innerText())![1]);
  await quiz.play(Array(n).fill('right'));
  await open(page);
  await expect(page.getByText('2 days of practice in a row so far.')).toBeVisible();
  await check(page);
});

test('the chart shows the latest days and the table all of them', async ({ page }) => {
  await play(page, 7, mixed);
  await spreadOverWeeks(page, (answers, nth) => answers.slice(0, 1 + (nth % 9)));
  await open(page);
  expect(await rows(page.locator('.chart').nth(2))).toHaveLength(17);
  expect(await drawn(page.locator('.chart').nth(2))).toHaveLength(14);
  await check(page);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `at ${width}`).toBe(0);
  }
});
