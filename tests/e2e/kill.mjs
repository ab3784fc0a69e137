// Kills the browser at random instants of a quiz, and looks whether any answer is missing whose
// feedback was shown.
//
//   node kill.mjs [--times N] [--seed N]    200 times unless said otherwise
//
// The built page in dist/ is played in a Chromium with one profile, which is killed (SIGKILL, with all
// its processes) and opened again. What the page has shown is heard of through its console: an answer
// whose feedback came at the very moment of the kill may not be counted, none is counted too early.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readKept } from './kept.mjs';
import { createSite, listen } from './server.mjs';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const nTimes = Number(values.times);

/** Chance that can be had again: mulberry32. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = chance(Number(values.seed));

const profile = mkdtempSync(join(tmpdir(), 'kill-'));
const server = createSite({});
const url = await listen(server, 0);

/** Opens the browser as it was left. */
async function open() {
  const program = process.env.CHROMIUM || '/usr/bin/chromium';
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  args.push('--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank');
  // A group of its own, so that all of it can be killed.
  const browser = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((done, fail) => {
    let said = '';
    browser.stderr.on('data', (text) => {
      said += text;
      const match = /DevTools listening on (\S+)/.exec(said);
      if (match) done(match[1]);
    });
    browser.on('exit', () => fail(new Error(`the browser did not start: ${said}`)));
  });
  const connection = await chromium.connectOverCDP(address);
  const page = connection.contexts()[0].pages()[0];
  const kill = async () => {
    const gone = new Promise((done) => browser.on('exit', done));
    process.kill(-browser.pid, 'SIGKILL');
    await gone;
    await connection.close().catch(() => {});
  };
  return { page, kill };
}

/** What is stored: how many answers of each quiz by its seed, finished or not. */
async function stored(page) {
  const { finished, begun, folded } = await page.evaluate(readKept);
  const twice = finished.filter((it, at) => finished.findIndex((other) => other.seed === it.seed) !== at);
  if (twice.length > 0) throw new Error(`quiz ${twice[0].seed} is in the history twice`);
  // Seeds are played in their order, so the first are in the sums.
  const old = Array.from({ length: folded.n }, (_, at) => [at + 1, 10]);
  const n = Object.values(folded.answers).reduce((sum, [, all]) => sum + all, 0);
  if (n !== 10 * folded.n) throw new Error(`the sums of ${folded.n} quizzes hold ${n} answers`);
  const all = [...begun, ...finished].map(({ seed, answers }) => [seed, answers.length]);
  return Object.fromEntries([...old, ...all]);
}

// The answers accepted so far, by quiz.
const accepted = new Map();
let nAccepted = 0;
let seed = 1;
for (let time = 1; time <= nTimes; time++) {
  const { page, kill } = await open();
  page.on('console', (message) => {
    const match = /^accepted (\d+) (\d+)$/.exec(message.text());
    if (!match) return;
    const [quiz, number] = [Number(match[1]), Number(match[2])];
    if ((accepted.get(quiz) ?? 0) < number) {
      accepted.set(quiz, number);
      nAccepted += 1;
    }
  });
  // Tells of each verdict as soon as it is on the page.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const match = /^#\/quiz\/(\d+)\/(\d+)$/.exec(location.hash);
      if (match && document.querySelector('.verdict')) console.log(`accepted ${match[1]} ${match[2]}`);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.locator('.start-screen').waitFor();
  const found = await stored(page);
  for (const [quiz, number] of accepted) {
    if ((found[quiz] ?? 0) < number) {
      console.error(`kill ${time - 1}: ${number} answers of quiz ${quiz} were accepted, ${found[quiz] ?? 0} are there`);
      process.exitCode = 1;
    }
  }
  if (process.exitCode) {
    await kill();
    break;
  }
  // Plays on until the browser is gone.
  const play = async () => {
    for (;;) {
      if ((found[seed] ?? 0) >= 10) seed += 1;
      await page.goto(`${url}#/quiz/${seed}`);
      for (;;) {
        await page.locator('.option-list label').first().click();
        await page.locator('button[type="submit"]').click();
        await page.locator('.action button[type="button"]').click();
        if (await page.locator('.result-screen').isVisible()) break;
        await page.locator('button[type="submit"], .result-screen').first().waitFor();
        if (await page.locator('.result-screen').isVisible()) break;
      }
      found[seed] = 10;
    }
  };
  const playing = play().catch(() => {});
  await new Promise((done) => setTimeout(done, 200 + random() * 1800));
  await kill();
  await playing;
}

server.closeAllConnections();
server.close();
rmSync(profile, { recursive: true, force: true });
if (!process.exitCode) {
  const n = [...accepted.values()].reduce((sum, it) => sum + it, 0);
  console.log(`${nTimes} kills, ${n} answers accepted, none missing`);
}
process.exit();
