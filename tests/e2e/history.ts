// Weeks of practice, made of one quiz.
import type { Page } from '@playwright/test';
import { readKept, replaceFinished, slotsOf } from './kept.mjs';

export interface Answer {
  item: string;
  fact: string;
  kind: string;
  right: boolean;
  option: number;
}

export interface Sitting {
  finished: number;
  day: number;
  seed: number;
  answers: Answer[];
}

/** The finished quizzes that the page has stored, in their order. */
export async function finished(page: Page): Promise<Sitting[]> {
  return (await page.evaluate(readKept)).finished;
}

/**
 * Takes the page to how it were if the quiz finished last had been taken on 17 days, the last of them four
 * days ago, with these of its answers.
 */
export async function spreadOverWeeks(page: Page, pick: (answers: Answer[], nth: number) => Answer[]) {
  const last = (await finished(page)).at(-1)!;
  const weeks = Array.from({ length: 17 }, (_, nth) => ({
    ...last,
    finished: last.finished - (20 - nth) * 86_400_000,
    day: last.day - (20 - nth),
    answers: pick(last.answers, nth),
  }));
  await page.evaluate(replaceFinished, slotsOf(weeks));
  // A page of its own, or what is stored would not be read again.
  await page.goto('about:blank');
}
