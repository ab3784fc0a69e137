// What a visitor with an iPhone can do, as far as the same engine on another system can tell.
import { readFileSync } from 'node:fs';
import { title } from './article';
import { expect, test } from './webkit';

const pinned = readFileSync(
  new URL('../articles/publicity-week-2022.seed-7.txt', import.meta.url),
  'utf8',
);
const questions = pinned.split(/\n(?=\S)/).map((block) => {
  const lines = block.trim().split('\n');
  const options = lines.filter((it) => /^ {2}[-*] /.test(it));
  return {
    stem: lines[0].slice(17),
    options: options.map((it) => it.slice(4)),
    key: options.findIndex((it) => it.startsWith('  * ')),
  };
});

test('in WebKit a seed gives its quiz, played by keyboard alone, and a reload finds the result again', async ({
  webkit,
  baseURL,
}) => {
  const focused = () => webkit.evaluate(() => document.activeElement?.tagName);
  await webkit.goto(`${baseURL}#/quiz/7`);
  for (const [at, { stem, options, key }] of questions.entries()) {
    await expect.poll(() => webkit.text('h1')).toBe(`Question ${at + 1} of ${questions.length}`);
    const text = await webkit.text('main');
    for (const part of [stem, ...options]) expect(text).toContain(part);

    if (at > 0) await expect.poll(focused).toBe('H1');
    // The first question is loaded, not come to, so what stands above it is tabbed through.
    for (let presses = at > 0 ? 1 : 3; presses > 0; presses--) await webkit.press('Tab');
    await expect.poll(focused).toBe('INPUT');
    await webkit.press('Space');
    for (let step = 0; step < key; step++) await webkit.press('ArrowDown');
    await webkit.press('Enter');
    await expect.poll(() => webkit.text('[role=status]')).toContain('Right.');
    await expect.poll(focused).toBe('BUTTON');
    await webkit.press('Enter');
  }
  await expect.poll(() => webkit.text('h1')).toBe('10 of 10 right');

  await webkit.reload();
  await expect.poll(() => webkit.text('h1')).toBe('10 of 10 right');
});

test('in WebKit going back leads from the quiz to the start, and forward into it', async ({
  webkit,
  baseURL,
}) => {
  await webkit.goto(baseURL!);
  await expect.poll(() => webkit.text('h1')).toBe(title);
  for (let presses = 0; presses < 3; presses++) await webkit.press('Tab');
  await webkit.press('Enter');
  await expect.poll(() => webkit.text('h1')).toBe('Question 1 of 10');
  const question = await webkit.text('main');
  await webkit.back();
  await expect.poll(() => webkit.text('h1')).toBe(title);
  await webkit.forward();
  await expect.poll(() => webkit.text('main')).toBe(question);
});
