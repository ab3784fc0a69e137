// What holds on every screen, whatever its size.
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

for (const width of [320, 360, 768, 1280, 1920]) {
  test(`nothing is wider than a screen of ${width} pixels, and targets are large enough`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    const quiz = new QuizPage(page);
    const check = async () => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      // Asked all at once: a Firefox that is driven takes a while for each question.
      const heights = await page
        .locator('button:visible, .option-list label')
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
      for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
    };
    await quiz.open();
    await check();
    await quiz.open({ seed: 7 });
    for (let at = 0; at < 10; at++) {
      await check();
      await quiz.respond(at % 2 === 0 ? 'right' : 'wrong');
      await check();
      await quiz.proceed();
    }
    await check();
  });
}

test('nothing moves when feedback appears', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  const places = () =>
    page
      .locator('.question h1, .question > figure, .question legend, .option-list label')
      .evaluateAll((all) => all.map((it) => (it as HTMLElement).offsetTop));
  const before = await places();
  await quiz.respond('wrong');
  expect(await places()).toEqual(before);
});

test('what is marked can be read in colours that the system forces', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot ask for looks there');
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.respond('wrong');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const marked = page.locator('mark, [data-proof]').first();
  const colors = await marked.evaluate((it) =>
    [it, it.parentElement!].map((element) => getComputedStyle(element).color),
  );
  expect(colors[0]).toBe(colors[1]);
});
