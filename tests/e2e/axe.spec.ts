// Every screen, in each of the ways it can look.
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { QuizPage } from './quiz-page';

const looks = {
  'a light page': { colorScheme: 'light' },
  'a dark page': { colorScheme: 'dark' },
  'a page in forced colours': { forcedColors: 'active' },
} as const;

for (const [name, media] of Object.entries(looks)) {
  test(`axe-core finds nothing to complain about on ${name}`, async ({ page, browserName }) => {
    test.skip(
      browserName === 'firefox' && media !== looks['a light page'],
      'Playwright cannot ask for it there',
    );
    await page.emulateMedia(media);
    const quiz = new QuizPage(page);
    await quiz.open();
    await expectAccessible(page);

    await quiz.start.click();
    await expect(quiz.heading).toHaveText('Question 1 of 10');
    await expectAccessible(page);
    await quiz.answer.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    await quiz.respond('wrong');
    await expectAccessible(page);
    await quiz.proceed();
    await quiz.respond('right');
    await expectAccessible(page);
    await quiz.proceed();
    for (let at = 2; at < 10; at++) {
      await quiz.respond('right');
      await quiz.proceed();
    }
    await expect(quiz.heading).toHaveText('9 of 10 right');
    await expectAccessible(page);

    await page.reload();
    await expect(quiz.scores).toBeVisible();
    await expectAccessible(page);
  });
}
