// Kills the browser at random instants of a quiz, and looks whether any answer is missing whose
// feedback was shown.
//
//   node kill.mjs [--times N] [--tabs N] [--seed N]    200 times and in one tab unless said otherwise
//
// The built page in dist/ is played in a Chromium with one profile, which is killed (SIGKILL, with all
// its processes) and opened again. What the page has shown is heard of through its console: an answer
// whose feedback came at the very moment of the kill may not be counted, none is counted too early.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { isMerged, readKept } from './kept.mjs';
import { createSite, listen } from './server.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    tabs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const [nTimes, nTabs] = [Number(values.times), Number(values.tabs)];

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

/** Whether any process of a group has not ended yet. */
function lives(group) {
  return readdirSync('/proc').some((pid) => {
    try {
      const [state, , of] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return Number(of) === group && !'ZX'.includes(state);
    } catch {
      // No process, or one that ended meanwhile.
      return false;
    }
  });
}

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
  const context = connection.contexts()[0];
  const kill = async () => {
    process.kill(-browser.pid, 'SIGKILL');
    // All of its processes: a dying one may still have the files of the profile locked.
    while (lives(browser.pid)) await new Promise((done) => setTimeout(done, 5));
    await connection.close().catch(() => {});
  };
  return { context, kill };
}

/** What is stored: how many answers of each quiz by its seed, and of how many there are sums alone. */
async function stored(page) {
  const { finished, begun, folded } = await page.evaluate(readKept);
  const twice = finished.filter((it, at) => finished.findIndex((other) => other.seed === it.seed) !== at);
  const n = Object.values(folded.answers).reduce((sum, [, all]) => sum + all, 0);
  return {
    answers: new Map([...begun, ...finished].map(({ seed, answers }) => [seed, answers.length])),
    nFolded: folded.n,
    isOnce: twice.length === 0 && n === 10 * folded.n && finished.length + folded.n <= started.size,
  };
}

// The answers accepted so far, by quiz; which quizzes were started; and where each tab is.
const accepted = new Map();
const started = new Set();
const seeds = Array.from({ length: nTabs }, (_, tab) => tab + 1);

/** What is wrong with what is stored, in words. */
function findFault({ answers, nFolded, isOnce }) {
  if (!isOnce) return 'a quiz is there twice';
  const short = [...accepted].filter(([quiz, number]) => (answers.get(quiz) ?? 0) < number);
  const [quiz, number] = short.find(([quiz]) => answers.has(quiz)) ?? [];
  if (quiz) return `${number} answers of quiz ${quiz} were accepted, ${answers.get(quiz)} are there`;
  // Those in the sums have no seed any more.
  if (short.length > nFolded) return `quizzes ${short.map(([quiz]) => quiz)} are gone, ${nFolded} are in the sums`;
}

/** Plays one quiz after the other until the browser is gone. */
async function play(page, tab, answers) {
  for (;;) {
    while ((answers.get(seeds[tab]) ?? 0) >= 10) seeds[tab] += nTabs;
    started.add(seeds[tab]);
    await page.goto(`${url}#/quiz/${seeds[tab]}`);
    while (!(await page.locator('.result-screen').isVisible())) {
      await page.locator('.option-list label').first().click();
      await page.locator('button[type="submit"]').click();
      await page.locator('.action button[type="button"]').click();
      await page.locator('button[type="submit"], .result-screen').first().waitFor();
    }
    answers.set(seeds[tab], 10);
  }
}

for (let time = 0; time <= nTimes; time++) {
  const { context, kill } = await open();
  context.on('console', (message) => {
    const match = /^accepted (\d+) (\d+)$/.exec(message.text());
    if (match) accepted.set(Number(match[1]), Number(match[2]));
  });
  // Tells of each verdict as soon as it is on the page.
  await context.addInitScript(() => {
    new MutationObserver(() => {
      const match = /^#\/quiz\/(\d+)\/(\d+)$/.exec(location.hash);
      if (match && document.querySelector('.verdict')) console.log(`accepted ${match[1]} ${match[2]}`);
    }).observe(document, { childList: true, subtree: true });
  });
  const [first] = context.pages();
  await first.goto(url);
  await first.locator('.start-screen[data-due]').waitFor();
  // What local storage has lost comes from the database a moment after the screen.
  await first.waitForFunction(isMerged);
  const found = await stored(first);
  const fault = findFault(found);
  if (fault) console.error(`kill ${time}: ${fault}`);
  // The last time is for looking only.
  if (fault || time === nTimes) {
    process.exitCode = fault ? 1 : 0;
    await kill();
    break;
  }
  const pages = [first];
  while (pages.length < nTabs) pages.push(await context.newPage());
  const playing = pages.map((page, tab) => play(page, tab, found.answers).catch(() => {}));
  await new Promise((done) => setTimeout(done, 200 + random() * 1800));
  await kill();
  await Promise.all(playing);
}

server.closeAllConnections();
server.close();
rmSync(profile, { recursive: true, force: true });
if (!process.exitCode) {
  const n = [...accepted.values()].reduce((sum, it) => sum + it, 0);
  console.log(`${nTimes} kills, ${n} answers accepted in ${accepted.size} quizzes, none missing`);
}
process.exit();
