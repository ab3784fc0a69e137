// Answers at random in two tabs at once, and looks whether every finished quiz is in the history
// exactly once.
//
//   node tabs.mjs [--seconds N]    a minute unless said otherwise; it needs dist/
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readKept } from './kept.mjs';
import { createSite, listen } from './server.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((it) => existsSync(it));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || found,
  // A process for each tab, as browsers with memory to spare have.
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--process-per-tab'],
});
const context = await browser.newContext();
const server = createSite({});
const url = await listen(server, 0);

/** Takes one quiz after the other, from a seed on in steps of two, until the time is up. */
async function play(first) {
  const page = await context.newPage();
  const end = Date.now() + Number(values.seconds) * 1000;
  const finished = [];
  await page.goto(url);
  for (let seed = first; Date.now() < end; seed += 2) {
    await page.goto(`${url}#/quiz/${seed}`);
    for (let at = 1; at <= 10; at++) {
      await page.waitForFunction(
        ([seed, at]) => location.hash === `#/quiz/${seed}/${at}` && document.querySelector('[type="submit"]'),
        [seed, at],
      );
      // As quickly as the page takes it, so that the tabs meet as often as can be.
      await page.evaluate(async () => {
        const options = document.querySelectorAll('.option-list input');
        options[Math.floor(Math.random() * options.length)].click();
        document.querySelector('[type="submit"]').click();
        while (!document.querySelector('.verdict')) await new Promise((done) => setTimeout(done, 1));
        document.querySelector('.action button').click();
      });
    }
    await page.locator('.result-screen').waitFor();
    const { finished: kept } = await page.evaluate(readKept);
    finished.push(kept.find((it) => it.seed === seed));
  }
  return finished;
}

const played = (await Promise.all([play(1), play(2)])).flat();
const page = await context.newPage();
await page.goto(url);
await page.locator('.start-screen[data-due]').waitFor();
const { finished, folded } = await page.evaluate(readKept);
const shown = Number(await page.locator('.scores dd').last().innerText());
await browser.close();
server.closeAllConnections();
server.close();

/** Adds the right and all answers of quizzes, by item. */
function count(quizzes, sums = {}) {
  for (const { item, right } of quizzes.flatMap(({ answers }) => answers)) {
    const sum = (sums[item] ??= [0, 0]);
    sum[0] += Number(right);
    sum[1] += 1;
  }
  return sums;
}
const [there, wanted] = [count(finished, folded.answers), count(played)];
const items = [...new Set([...Object.keys(there), ...Object.keys(wanted)])];
const wrong = items.filter((it) => String(there[it]) !== String(wanted[it]));
const n = folded.n + finished.length;
const isWhole = played.length === n && n === shown && wrong.length === 0;
console.log(
  isWhole
    ? `${n} quizzes finished in two tabs, each in the history exactly once (${folded.n} of them folded)`
    : `${played.length} quizzes were finished, ${n} are in the history, ${shown} shown; not all answers to ${wrong}`,
);
process.exit(isWhole ? 0 : 1);
