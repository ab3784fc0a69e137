// Compares how long a second visit and an answer take in two built pages, in one run.
//
//   node speed.mjs --base DIR [--rounds N] [--throttle N]
//
// DIR is the built page of another version; the page in dist/ is compared with it. Each is opened by a
// visitor who has been there before, so that all files come from the browser, on a processor slowed 4
// times. The two take turns. It prints the medians of 15 rounds in milliseconds, and their ratios.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createSite, dist, listen } from './server.mjs';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    throttle: { type: 'string', default: '4' },
  },
});
if (!values.base) {
  console.error('speed: --base wants the folder of another built page');
  process.exit(2);
}
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((it) => existsSync(it));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || found,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

/** In the page: notes when something that matches is there and painted, in milliseconds since it opened. */
function noteShown(selector) {
  const look = (observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.shownAfter = performance.now())));
  };
  new MutationObserver((_, observer) => look(observer)).observe(document, { childList: true, subtree: true });
}

/** In the page: presses a button and gives the milliseconds until something that matches is there and painted. */
function press([button, selector]) {
  return new Promise((done) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(document, { childList: true, subtree: true });
    document.querySelector(button).click();
  });
}

/** A visitor of a built page, who has been there before. */
async function visitor(folder) {
  const server = createSite({ dist: folder });
  const url = await listen(server, 0);
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(url);
  await first.locator('.start-screen[data-due]').waitFor();
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await first.close();
  const open = async (hash, selector) => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
    await page.addInitScript(noteShown, selector);
    await page.goto(url + hash);
    const took = await page.waitForFunction(() => window.shownAfter).then((it) => it.jsonValue());
    return { page, took };
  };
  let seed = 100;
  return async () => {
    const start = await open('', '.start-screen .action button');
    await start.page.close();
    const link = await open(`#/quiz/${seed++}`, 'button[type="submit"]');
    const took = { start: [start.took], link: [link.took], feedback: [], next: [] };
    for (let number = 1; number < 10; number++) {
      await link.page.locator('.option-list input').first().check({ force: true });
      took.feedback.push(await link.page.evaluate(press, ['button[type="submit"]', '.verdict']));
      took.next.push(await link.page.evaluate(press, ['.action button', 'button[type="submit"]']));
    }
    await link.page.close();
    return took;
  };
}

const visits = { base: await visitor(resolve(values.base)), now: await visitor(dist) };
const all = { base: {}, now: {} };
for (let round = -1; round < Number(values.rounds); round++) {
  const order = round % 2 ? ['base', 'now'] : ['now', 'base'];
  for (const which of order) {
    const took = await visits[which]();
    // The first round warms the caches.
    if (round < 0) continue;
    for (const [name, times] of Object.entries(took)) (all[which][name] ??= []).push(...times);
  }
}
await browser.close();

const quantile = (times, q) => times.sort((a, b) => a - b)[Math.floor((times.length - 1) * q)];
const names = {
  start: 'second visit to the start page',
  link: 'second visit to a first question',
  feedback: 'tap to feedback',
  next: 'tap to next question',
};
for (const [name, title] of Object.entries(names)) {
  const [base, now] = [all.base[name], all.now[name]].map((times) => {
    const [low, mid, high] = [0.25, 0.5, 0.75].map((q) => quantile(times, q));
    return { mid, text: `${mid.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})` };
  });
  console.log(`${title.padEnd(34)} base ${base.text.padEnd(22)} now ${now.text.padEnd(22)} ratio ${(now.mid / base.mid).toFixed(2)}`);
}
process.exit();
