// A quiz passed on by its link and its code, its result as a picture, and the certificate.
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Browser, Page } from '@playwright/test';
import { title } from './article';
import { expect, test } from './fixtures';
import { readPdf } from './pdf';
import { QuizPage } from './quiz-page';

const linkField = (page: Page) => page.getByLabel('Link to this quiz');

/** Opens the screen that passes a quiz on; the link it shows. */
async function openShare(page: Page, plan = '7'): Promise<string> {
  await page.goto(`./#/quiz/${plan}/share`);
  await expect(page.getByRole('heading', { name: 'Share this quiz' })).toBeVisible();
  return linkField(page).inputValue();
}

/** Reads the code on the page as a camera does. */
async function readCode(page: Page): Promise<string | undefined> {
  const code = page.getByRole('img', { name: 'QR code for the link' });
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  // As it is, not also turned from light to dark.
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** Finishes quiz number 7 with eight right answers. */
async function finish(page: Page) {
  const quiz = new QuizPage(page);
  await quiz.open({ seed: 7 });
  await quiz.play([...Array(8).fill('right'), ...Array(2).fill('wrong')]);
}

/** Opens a link as somebody else does: in a browser that was never here. */
async function openElsewhere(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  const quiz = new QuizPage(page);
  await expect(quiz.heading).toBeVisible();
  return { context, quiz };
}

test('whoever opens the link gets the same questions in the same order', async ({ page, browser }) => {
  // Two whole quizzes.
  test.slow();
  const link = await openShare(page, '12');
  const drawn: string[][] = [];
  for (let candidate = 0; candidate < 2; candidate++) {
    const { context, quiz } = await openElsewhere(browser, link);
    const questions: string[] = [];
    for (let number = 1; number <= 10; number++) {
      await expect(quiz.heading).toHaveText(`Question ${number} of 10`);
      questions.push(JSON.stringify(await quiz.read()));
      // One answers everything right, the other everything wrong.
      await quiz.respond(candidate === 0 ? 'right' : 'wrong');
      await quiz.proceed();
    }
    drawn.push(questions);
    await context.close();
  }
  expect(drawn[0]).toEqual(drawn[1]);
  expect(new Set(drawn[0]).size).toBe(10);
});

for (const plan of ['7', '999999-n5-ky', '7-n20-kowypdf-s1.2.3']) {
  test(`the code on the page says what the link says: ${plan}`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'a screenshot adds a style there, which the content policy forbids');
    const link = await openShare(page, plan);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/folder\/#\/with\/3_[0-9a-f]{8}_.*_[0-9a-f]{8}$/);
    expect(link).toContain(`_${plan}_`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await readCode(page), colorScheme).toBe(link);
    }
  });
}

test('the code can be read on a narrow phone, and nothing is wider than that', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'a screenshot adds a style there, which the content policy forbids');
  await page.setViewportSize({ width: 320, height: 640 });
  await finish(page);
  const link = await openShare(page);
  expect(await readCode(page)).toBe(link);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await page.goto('./#/quiz/7/certificate');
  await page.getByLabel('Name on the certificate').fill('W'.repeat(60));
  expect(await overflow()).toBe(0);
});

test('a finished quiz is passed on as one to be taken', async ({ page, browser }) => {
  await finish(page);
  await page.getByRole('link', { name: 'Share this quiz' }).click();
  const link = await linkField(page).inputValue();
  const { context, quiz } = await openElsewhere(browser, link);
  await expect(quiz.heading).toHaveText('Question 1 of 10');
  await context.close();
  await page.getByRole('link', { name: 'Back to the result' }).click();
  await expect(page.getByRole('heading', { name: '8 of 10 right' })).toBeVisible();
});

/** The check at the end of a link: half of an FNV-1a hash of what stands before it. */
function withCheck(said: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(said)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `${said}_${(hash & 0xffffffffn).toString(16).padStart(8, '0')}`;
}

test('a link that opens no quiz says why, and a new quiz is one press away', async ({ page }) => {
  const link = await openShare(page);
  const [address, text] = link.split('#/with/');
  const [, article, plan, check] = text.split('_');
  expect(withCheck(`3_${article}_${plan}`), 'the check as this test computes it').toBe(text);
  const other = article.replace(/.$/, (it) => (it === '0' ? '1' : '0'));
  const damaged = 'incomplete or has been altered';
  for (const [bad, said] of [
    [text.slice(0, -1), damaged],
    [text.slice(0, text.lastIndexOf('_')), damaged],
    ['', damaged],
    [`3_${article}_8_${check}`, damaged],
    [`3_${other}_7_${check}`, damaged],
    [withCheck(`3_${other}_7`), 'about a different article'],
    [withCheck(`1_${article}_7`), 'an older version'],
    [`4_${article}_7_and_more`, 'a newer version'],
  ]) {
    await page.goto('about:blank');
    await page.goto(`${address}#/with/${bad}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not lead to a quiz');
    await expect(page.getByRole('main'), bad).toContainText(said);
  }
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(new QuizPage(page).heading).toHaveText('Question 1 of 10');
});

test('an address of no quiz offers one', async ({ page }) => {
  // The article has no such excerpt.
  for (const screen of ['share', 'certificate']) {
    await page.goto(`./#/quiz/7-e400/${screen}`);
    await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
  }
});

test('the link is copied', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot read the clipboard there');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await openShare(page);
  await page.getByRole('button', { name: 'Copy the link' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

for (const [how, hinder] of [
  ['has no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  [
    'refuses it',
    () => {
      const writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    },
  ],
] as const) {
  test(`where the browser ${how}, the link is selected to be copied by hand`, async ({ page }) => {
    await page.addInitScript(hinder);
    const link = await openShare(page);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.getByRole('status')).toContainText('The link is now selected');
    await expect(linkField(page)).toBeFocused();
    const selected = await linkField(page).evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toBe(link);
  });
}

test('link and picture go to the share sheet where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.every((it) => it.type === 'image/png') ?? true,
      share: async ({ files, url }: ShareData) => {
        shared.push(url ?? [files![0].name, files![0].type, files![0].size > 10_000]);
        // As when the visitor closes the sheet again.
        throw new DOMException('closed', 'AbortError');
      },
    });
  });
  const shared = () => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
  await finish(page);
  const link = await openShare(page);
  await page.getByRole('button', { name: 'Share the link' }).click();
  await expect.poll(shared).toEqual([link]);
  await page.getByRole('button', { name: 'Share the picture' }).click();
  await expect.poll(shared).toEqual([link, ['awareness-quiz.png', 'image/png', true]]);
});

test('where there is no share sheet, no button leads to it', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['share', 'canShare']) {
      Object.defineProperty(navigator, name, { value: undefined });
    }
  });
  await finish(page);
  await openShare(page);
  await expect(page.getByRole('button', { name: 'Save the picture' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
});

test('the result is a picture, with the score and no name', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download there');
  await openShare(page);
  await expect(page.getByRole('button', { name: 'Save the picture' })).toHaveCount(0);
  await finish(page);
  await openShare(page);
  const card = page.getByRole('img', { name: `Awareness Quiz: ${title}. 8 of 10 right` });
  await expect(card).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('awareness-quiz.png');
  const path = await file.path();
  await file.saveAs('test-results/gallery/picture.en.png');
  const { width, height, data } = PNG.sync.read(readFileSync(path));
  expect([width, height]).toEqual([1200, 630]);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect(at(600, 4), 'the ink at the head').toEqual([0x1b, 0x22, 0x33, 255]);
  expect(at(1190, 620), 'the paper').toEqual([0xf9, 0xfa, 0xfc, 255]);
  expect(at(70, 540), 'the first tick, marked').toEqual([0xf8, 0xe4, 0x5c, 255]);
  const count = (isMeant: (r: number, g: number, b: number) => boolean) => {
    let n = 0;
    for (let i = 0; i < data.length; i += 4) n += Number(isMeant(data[i], data[i + 1], data[i + 2]));
    return n;
  };
  expect(count((r, g, b) => r < 60 && g < 60 && b < 80), 'set text').toBeGreaterThan(25_000);
  expect(count((r, g, b) => r > 150 && g < 60 && b < 60), 'two pencil strokes').toBeGreaterThan(100);
});

test('a browser that makes no picture says so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await finish(page);
  await openShare(page);
  await page.getByRole('button', { name: 'Save the picture' }).click();
  await expect(page.getByText('Take a screenshot instead.')).toBeVisible();
});

const languages = [
  { locale: 'en-GB', label: 'Name on the certificate', score: 'eight of ten questions correctly (8 of 10)' },
  { locale: 'zh-CN', label: '证书上的姓名', score: '十题中答对八题（8/10）' },
];
for (const { locale, label, score } of languages) {
  test.describe(`in a browser that prefers ${locale}`, () => {
    test.use({ locale });

    test('a certificate is printed with a name that is kept nowhere', async ({ page, browserName }) => {
      // Answered in English, which is what the page object reads.
      await page.goto('./');
      if (locale === 'zh-CN') await page.getByRole('button', { name: 'English' }).click();
      await finish(page);
      if (locale === 'zh-CN') await page.getByRole('button', { name: '中文' }).click();
      await page.goto('./#/quiz/7/certificate');
      const name = '李Ada Augusta King, Countess of Lovelace, born Byron';
      const field = page.getByLabel(label);
      await field.fill(name);
      const certificate = page.locator('.certificate');
      await expect(certificate).toContainText(name);
      await expect(certificate).toContainText(score);
      await expect(certificate).toContainText('#/with/3_');
      if (browserName === 'chromium') {
        for (const [format, landscape] of [
          ['A4', true],
          ['A4', false],
          ['Letter', true],
          ['Letter', false],
        ] as const) {
          const path = `test-results/gallery/certificate.${locale}.${format}.${landscape}.pdf`;
          const pdf = await page.pdf({ path, format, landscape, preferCSSPageSize: true });
          const pages = readPdf(pdf);
          expect(pages, `${format}, landscape: ${landscape}`).toHaveLength(1);
          const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
          for (const text of [name, score, title, '#/with/3_']) expect(pages[0]).toContain(bare(text));
          expect(pages[0], 'nothing but the certificate').not.toContain(bare(label));
        }
      }
      const kept = () =>
        page.evaluate(async () => {
          const names = (await indexedDB.databases?.()) ?? [];
          return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, names]);
        });
      expect(await kept()).not.toContain('Lovelace');
      expect(page.url()).not.toContain('Lovelace');
      await page.reload();
      await expect(field).toHaveValue('');
      await expect(certificate).not.toContainText('Lovelace');
    });
  });
}

test('without a name there is a line to write on', async ({ page }) => {
  await finish(page);
  await page.getByRole('link', { name: 'Certificate' }).click();
  const name = page.locator('.certificate .name');
  const edge = () => name.evaluate((it) => getComputedStyle(it).borderBlockEndStyle);
  expect(await edge()).toBe('solid');
  await page.getByLabel('Name on the certificate').fill('Ada');
  expect(await edge()).toBe('none');
  await page.getByLabel('Name on the certificate').fill('  ');
  expect(await edge()).toBe('solid');
});

test('the print button opens the dialogue', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await finish(page);
  await page.getByRole('link', { name: 'Certificate' }).click();
  await page.getByRole('button', { name: 'Print' }).press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true');
});

test('there is no certificate before the last answer', async ({ page }) => {
  const quiz = new QuizPage(page);
  await page.goto('./#/quiz/7/certificate');
  await expect(page.getByText('Answer the last question to get your certificate')).toBeVisible();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await quiz.respond('right');
  await page.goto('./#/quiz/7/certificate');
  await page.getByRole('button', { name: 'Continue with question 2' }).click();
  await expect(quiz.heading).toHaveText('Question 2 of 10');
});
