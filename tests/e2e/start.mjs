// Compares how long the start page takes with 10,000 finished quizzes and with none.
//
//   node start.mjs [--rounds N] [--quizzes N] [--throttle N]
//
// The built page in dist/ is opened in turn by a visitor of each sort, 60 times unless said otherwise, on a
// processor made 4 times as slow. It prints the medians, and fails where the ratio is 1.1 or more.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readKept, slotsOf } from './kept.mjs';
import { createSite, listen } from './server.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    quizzes: { type: 'string', default: '10000' },
    throttle: { type: 'string', default: '4' },
  },
});
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((it) => existsSync(it));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || found,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const server = createSite({});
const url = await listen(server, 0);

/** Notes when the start page is there, in milliseconds since it was asked for. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.start-screen')) return;
    observer.disconnect();
    // Once it is painted.
    requestAnimationFrame(() => setTimeout(() => (window.startedAfter = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/** A visitor who has been here before. */
async function visitor() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('.start-screen[data-due]').waitFor();
  const devtools = await context.newCDPSession(page);
  const start = async () => {
    await page.goto('about:blank');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
    await page.goto(url);
    const took = await page.waitForFunction(() => window.startedAfter).then((it) => it.jsonValue());
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.locator('.start-screen[data-due]').waitFor();
    return took;
  };
  return { page, start };
}

/** Takes ten quizzes, and then so many like them over the years, as a copy from another device. */
async function fill(page) {
  for (let seed = 1; seed <= 10; seed++) {
    await page.goto(`${url}#/quiz/${seed}`);
    for (let at = 1; at <= 10; at++) {
      await page.waitForFunction((hash) => location.hash === hash, `#/quiz/${seed}/${at}`);
      await page.locator('.option-list label').first().click();
      await page.locator('button[type="submit"]').click();
      await page.locator('.verdict').waitFor();
      await page.locator('.action button').click();
    }
    await page.locator('.result-screen').waitFor();
  }
  const { finished } = await page.evaluate(readKept);
  const sittings = Array.from({ length: Number(values.quizzes) }, (_, nth) => ({
    ...finished[nth % finished.length],
    finished: finished[0].finished - nth * 3_600_000,
    day: finished[0].day - Math.floor(nth / 24),
  }));
  await page.goto(`${url}#/data`);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 2, slots: slotsOf(sittings) })),
  });
  await page.locator('.question-of-data button.primary').click();
  await page.locator('.question-of-data').waitFor({ state: 'detached' });
}

const [empty, full] = [await visitor(), await visitor()];
await fill(full.page);
const took = { empty: [], full: [] };
for (let round = -3; round < Number(values.rounds); round++) {
  // Which of the two comes first changes, and the first rounds warm the caches.
  const both = [async () => ['empty', await empty.start()], async () => ['full', await full.start()]];
  if (round % 2) both.reverse();
  for (const start of both) {
    const [which, ms] = await start();
    if (round >= 0) took[which].push(ms);
  }
}
const count = Number((await full.page.locator('.scores dd').last().innerText()).replace(/\D/g, ''));
await browser.close();
server.closeAllConnections();
server.close();

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const [none, many] = [median(took.empty), median(took.full)];
const ratio = many / none;
console.log(
  `${count.toLocaleString('en')} quizzes: ${many.toFixed(0)} ms; none: ${none.toFixed(0)} ms; ratio ${ratio.toFixed(2)}`,
);
process.exit(count > Number(values.quizzes) && ratio < 1.1 ? 0 : 1);
