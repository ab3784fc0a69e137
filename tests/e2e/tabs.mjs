// Answers at random in two tabs at once, and looks whether every finished quiz is in the history
// exactly once.
//
//   node tabs.mjs [--seconds N]    a minute unless said otherwise; it needs dist/
//
// Not part of `make test`: it finds what docs/reliability.md says is not promised.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
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
    finished.push(seed);
  }
  return finished;
}

const played = (await Promise.all([play(1), play(2)])).flat();
const page = await context.newPage();
await page.goto(url);
const kept = await page.evaluate(() => {
  const slot = Object.keys(localStorage).find((it) => it.endsWith(':record'));
  return JSON.parse(localStorage.getItem(slot)).sittings.map(({ seed }) => seed);
});
const wrong = [...new Set([...played, ...kept])].filter(
  (seed) => kept.filter((it) => it === seed).length !== played.filter((it) => it === seed).length,
);
await browser.close();
server.closeAllConnections();
server.close();
if (wrong.length > 0) {
  console.error(`not in the history exactly once: quizzes ${wrong.join(', ')} of ${played.length}`);
  process.exit(1);
}
console.log(`${played.length} quizzes finished in two tabs, each in the history exactly once`);
