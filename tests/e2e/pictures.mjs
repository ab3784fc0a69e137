// Draws what the page shows elsewhere: the icon of a home screen, the preview of a shared link, and
// the pictures of the README. Needs dist/, as `make build` leaves it.
//
//   node pictures.mjs
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const project = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

const server = spawn(process.execPath, [project('tests/e2e/server.mjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || browsers.find((path) => existsSync(path)),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const [line] = await once(createInterface(server.stdout), 'line');
  const site = /http:\S+/.exec(line)[0];
  await drawIcons();
  await drawPreview(site);
  await drawReadme(site);
} finally {
  await browser.close();
  server.kill();
}

/** The icon as bitmaps, for systems that take no drawing or cut it to a shape of their own. */
async function drawIcons() {
  const drawing = readFileSync(project('public/icon.svg'), 'utf8');
  const square = drawing.replace(' rx="5"', '');
  await drawIcon('touch-icon.png', 180, square);
  await drawIcon('icon-192.png', 192, drawing);
  await drawIcon('icon-512.png', 512, drawing);
  // Only a circle with four fifths of its width is sure to be seen of it.
  await drawIcon('icon-maskable.png', 512, enlarge(square));
}

/** The same drawing amid more paper. */
function enlarge(drawing) {
  return drawing
    .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    .replace('<rect width="32" height="32"', '<rect x="-4" y="-4" width="40" height="40"');
}

async function drawIcon(name, size, drawing) {
  const page = await open({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: project(`public/${name}`), omitBackground: true });
  await page.close();
}

/** The preview: the article's title and its miniature, half of it marked. */
async function drawPreview(site) {
  const page = await open({ width: 1200, height: 630 });
  await page.goto(site);
  await page.locator('.sheet').waitFor();
  await page.evaluate(() => {
    // A paragraph ends with a line that is not full.
    const [, second, , , fifth] = document
      .querySelector('.sheet .lines')
      .getAttribute('d')
      .match(/(?:M\d+ \d+h100)*M\d+ \d+h\d{1,2}(?!\d)/g);
    document.querySelector('.sheet .marked').setAttribute('d', second + fifth);
    document.querySelectorAll('.language, .lead, .action, .places, .contents h2, .contents ol').forEach((it) => it.remove());
    document.querySelector('.home span').textContent = 'Awareness Quiz · 网络安全知识问答';
    document.documentElement.style.fontSize = '125%';
  });
  await page.screenshot({ path: project('public/preview.png') });
  await page.close();
}

async function drawReadme(site) {
  const desktop = await open({ width: 1280, height: 800 });
  await desktop.goto(`${site}#/quiz/7`);
  await answer(desktop, 1);
  await desktop.evaluate(() => scrollTo(0, 0));
  await desktop.screenshot({ path: project('docs/pictures/answer.png') });
  await desktop.close();

  const phone = await open({ width: 360, height: 740 }, 'dark', 'zh-CN');
  await phone.goto(site);
  await phone.locator('.sheet').waitFor();
  await phone.screenshot({ path: project('docs/pictures/start-phone.png') });
  await phone.close();
  const question = await open({ width: 360, height: 740 }, 'dark', 'zh-CN');
  await question.goto(`${site}#/quiz/7-zh`);
  await question.locator('.option-list').waitFor();
  await question.screenshot({ path: project('docs/pictures/question-phone.png') });
  await question.close();

  const progress = await open({ width: 1280, height: 800 });
  // The first time as it comes, the second time with what the first has taught.
  const keys = [];
  for (const time of [1, 2]) {
    await progress.goto(`${site}#/quiz/7`);
    for (let at = 0; at < 10; at++) {
      await progress.locator('button[type="submit"]').waitFor();
      await answer(progress, time === 1 || at === 4 ? at % 3 : keys[at]);
      const options = await progress.locator('.option-list label').allInnerTexts();
      keys[at] = options.findIndex((it) => /right/.test(it));
      await progress.locator('.action button').click();
    }
    await progress.locator('.result-screen').waitFor();
  }
  await progress.goto(`${site}#/progress`);
  await progress.locator('.chart').first().waitFor();
  await progress.screenshot({ path: project('docs/pictures/progress.png') });
  await progress.close();
}

async function answer(page, option) {
  await page.locator('.option-list label').nth(option).click();
  await page.locator('.action button').click();
  await page.locator('.verdict').waitFor();
}

async function open(viewport, colorScheme = 'light', locale = 'en-GB') {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
  return context.newPage();
}
