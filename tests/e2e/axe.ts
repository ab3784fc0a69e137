// Looks for mistakes that keep somebody from using a page, as far as a program can find them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';

// The levels A and AA of every version of WCAG, and what axe-core advises beyond them.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with one line for each element that breaks a rule of axe-core. */
export async function expectAccessible(page: Page) {
  // Not a script element, which the content policy would forbid. A new document has no axe yet.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // The page has no frames and no foreign style sheets, so nothing need be loaded beforehand.
    const options = { runOnly: tags, resultTypes: ['violations' as const], preload: false };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map((check) => check.message).join('; ');
        return `${id}: ${help}: ${target.flat().join(' ')}: ${why}`;
      }),
    );
  }, tags);
  expect.soft(found, `what axe-core finds at “${await page.title()}”`).toEqual([]);
}
