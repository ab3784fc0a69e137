// The quiz as a visitor sees it: finds things by role and name.
import { expect, type Locator, type Page } from '@playwright/test';
import { trueOptions, type Question } from './article';

export class QuizPage {
  readonly start: Locator;
  readonly answer: Locator;
  readonly next: Locator;
  readonly options: Locator;
  readonly heading: Locator;
  readonly feedback: Locator;
  readonly scores: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole('button', { name: 'Start the quiz' });
    this.answer = page.getByRole('button', { name: 'Answer', exact: true });
    this.next = page.getByRole('button', { name: /^(Next question|See your result)$/ });
    this.options = page.getByRole('radio');
    // Not the notice that stands there until the app does.
    this.heading = page.getByRole('heading', { level: 1 }).and(page.locator(':not(.loading)'));
    this.feedback = page.getByRole('status');
    this.scores = page.getByRole('region', { name: 'Your scores' });
  }

  /** Opens the start page, or the quiz of a seed. */
  async open({ seed }: { seed?: number } = {}) {
    await this.page.goto(seed === undefined ? './' : `./#/quiz/${seed}`);
    await expect(this.heading).toBeVisible();
  }

  /**
   * Goes to the page before, or after with `+1`, as the browser's buttons do. Playwright's own
   * `goBack` waits for an event that Firefox does not send when only the hash changes.
   */
  async travel(delta: -1 | 1) {
    await this.page.evaluate((delta) => history.go(delta), delta);
  }

  /** Reads the question on the page. */
  async read(): Promise<Question> {
    const group = this.page.getByRole('group');
    return {
      stem: await group.locator('legend').innerText(),
      passage: await this.passage(),
      options: await group.locator('label .text > [lang]').allInnerTexts(),
    };
  }

  /** The passage, a gap being one NUL character, without the ellipses of a cut. */
  private async passage(): Promise<string> {
    const quote = this.page.locator('.question > figure blockquote p');
    if ((await quote.count()) === 0) return '';
    const text = await quote.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.gap').forEach((gap) => gap.replaceWith('\0'));
      return copy.textContent!;
    });
    return text.replace(/^… /, '').replace(/ …$/, '');
  }

  /** The position of the key, as the source article has it, or of a wrong option. */
  async find(wanted: 'right' | 'wrong'): Promise<number> {
    const question = await this.read();
    const keys = trueOptions(question);
    expect(keys, `keys of “${question.stem}” ${question.passage}`).toHaveLength(1);
    return wanted === 'right' ? keys[0] : (keys[0] + 1) % question.options.length;
  }

  /** Answers the question on the page with the mouse and reads its feedback. */
  async respond(wanted: 'right' | 'wrong') {
    const question = await this.read();
    const at = await this.find(wanted);
    await this.page.locator('.option-list label').nth(at).click();
    await this.answer.click();
    await expect(this.feedback).toContainText(wanted === 'right' ? 'Right.' : 'Not quite.');
    const key = question.options[trueOptions(question)[0]];
    // A name may have a small letter in the middle of a sentence.
    if (wanted === 'wrong') await expect(this.feedback).toContainText(key, { ignoreCase: true });
  }

  /** Leaves the feedback and waits for what follows. */
  async proceed() {
    await this.next.click();
    await expect(this.next).toHaveCount(0);
  }

  /** Answers the rest of a quiz with the mouse, from a question on, counted from one. */
  async play(verdicts: ('right' | 'wrong')[], from = 1) {
    const n_items = verdicts.length + from - 1;
    for (const [at, wanted] of verdicts.entries()) {
      await expect(this.heading).toHaveText(`Question ${from + at} of ${n_items}`);
      await this.respond(wanted);
      await this.proceed();
    }
  }
}
