// A host whose files change and a browser that is closed and opened again: what it takes to see
// what the service worker does.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Request, type Response } from '@playwright/test';
import { expect, test as base, watch } from './fixtures';
// @ts-expect-error  plain JavaScript, also run by Playwright
import { createSite, dist, listen } from './server.mjs';

export { expect };

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the page calls itself in a version. */
const names = { one: 'Awareness Quiz', two: 'Awareness Test' };
export type Version = keyof typeof names;

/** A web host, with two versions of the page to choose from. */
export class Host {
  readonly folders: Record<Version, string>;
  readonly site: { dist: string; broken: string[]; asked: string[]; reports: unknown[] };
  url = '';
  private server?: Server;

  constructor(room: string) {
    this.folders = { one: join(room, 'one'), two: join(room, 'two') };
    cpSync(dist, this.folders.one, { recursive: true });
    makeVersionTwo(this.folders.two);
    this.site = { dist: this.folders.one, broken: [], asked: [], reports: [] };
  }

  /** Is there, at the same address as before. */
  async start() {
    this.server = createSite(this.site) as Server;
    this.url = await listen(this.server, this.url === '' ? 0 : Number(new URL(this.url).port));
  }

  /** Is out of reach, as for a browser without network. */
  async stop() {
    this.server!.closeAllConnections();
    await new Promise((done) => this.server!.close(done));
  }

  deploy(version: Version) {
    this.site.dist = this.folders[version];
  }
}

/** The files of a page, by names relative to its folder. */
function listFiles(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return all.map((it) => relative(folder, join(it.parentPath ?? it.path, it.name)).split(sep).join('/'));
}

/** The name of a folder's file of a kind. */
export function findIn(folder: string, pattern: RegExp): string {
  return listFiles(folder).find((it) => pattern.test(it))!;
}

/** The same page under another name, each of its files with other bytes, in another folder. */
function makeVersionTwo(folder: string) {
  cpSync(dist, folder, { recursive: true });
  const [version] = readdirSync(folder).filter((it) => /^[0-9a-f]{16}$/.test(it));
  const other = '2'.repeat(16);
  for (const name of listFiles(folder).filter((it) => /\.(css|html|js|wasm|svg|webmanifest)$/.test(it))) {
    // As bytes, since this must leave a program as long as it is.
    let text = readFileSync(join(folder, name), 'latin1').replaceAll(names.one, names.two);
    if (/\.(css|js)$/.test(name)) text += '/* two */\n';
    if (/\.(html|svg)$/.test(name)) text += '<!-- two -->\n';
    writeFileSync(join(folder, name), text.replaceAll(version, other), 'latin1');
  }
  renameSync(join(folder, version), join(folder, other));
  buildWorker(folder);
}

/** Has the service worker of a folder keep what is there now. */
export function buildWorker(folder: string) {
  execFileSync(process.execPath, [project('.build/bundle.mjs'), folder]);
}

/** Somebody with one browser, who comes back. */
export class Visitor {
  context?: BrowserContext;

  constructor(
    readonly host: Host,
    private readonly profile: string,
    private readonly launch: (profile: string) => Promise<BrowserContext>,
    private readonly trouble: string[],
  ) {}

  /** Opens the browser, as it was left. */
  async openBrowser(): Promise<Page> {
    this.context = await this.launch(this.profile);
    await watch(this.context, new URL(this.host.url).origin, this.trouble);
    return this.context.pages()[0];
  }

  /** Ends the browser's process. */
  async closeBrowser() {
    await this.context?.close();
    this.context = undefined;
  }

  /** Loads the page in some way and expects all that it is made of to be of one version. */
  async load(page: Page, version: Version, act?: () => Promise<unknown>) {
    const responses: Response[] = [];
    // What an earlier page has asked for is no part of this one.
    const asked = new Set<Request>();
    const noteRequest = (request: Request) => {
      if (request.isNavigationRequest()) {
        asked.clear();
        responses.length = 0;
      }
      asked.add(request);
    };
    const note = (response: Response) => {
      if (asked.has(response.request())) responses.push(response);
    };
    page.on('request', noteRequest);
    page.on('response', note);
    await (act ?? (() => page.goto(this.host.url)))();
    await expect(page.locator('a.home')).toHaveText(names[version]);
    await expect(page.getByRole('heading', { level: 1 }).and(page.locator(':not(.loading)'))).toBeVisible();
    // The other screens come after the first one.
    await expect.poll(() => responses.map((it) => it.url()).join()).toMatch(/split_screens\.wasm/);
    await Promise.all(responses.map((it) => it.finished()));
    page.off('request', noteRequest);
    page.off('response', note);

    const folder = this.host.folders[version];
    const root = new URL(this.host.url).pathname;
    const nameOf = (it: Response) => new URL(it.url()).pathname.slice(root.length);
    const served = responses.map((it) => nameOf(it) || 'index.html');
    expect(served).toContain('index.html');
    expect(served).toContain(findIn(folder, /awareness.*\.wasm$/));
    for (const [at, response] of responses.entries()) {
      expect(listFiles(folder), `version ${version}`).toContain(served[at]);
      const expected = sha256(readFileSync(join(folder, served[at])));
      expect(sha256(await response.body()), `${served[at]} of version ${version}`).toBe(expected);
    }
    return responses;
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Waits until a first version is kept. */
export async function isKept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** How many versions are kept. */
export function countKept(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length);
}

/** Looks for a newer version; what has become of it. */
export function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const fate = new Promise<string>((done) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing!;
        worker.addEventListener('statechange', () => {
          if (/activated|redundant/.test(worker.state)) done(worker.state);
        });
      });
    });
    await registration.update();
    return fate;
  });
}

export const test = base.extend<{
  host: Host;
  visitor: Visitor;
  /** What the visitor's browser is started with besides. */
  browserArgs: string[];
}>({
  browserArgs: [[], { option: true }],
  host: async ({}, use) => {
    const room = mkdtempSync(join(tmpdir(), 'awareness-quiz-'));
    const host = new Host(room);
    await host.start();
    await use(host);
    await host.stop();
    rmSync(room, { recursive: true });
    expect.soft(host.site.reports, 'violations of the content policy').toEqual([]);
  },
  visitor: async ({ host, trouble, launchOptions, browserArgs }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'awareness-quiz-profile-'));
    const launch = (profile: string) =>
      chromium.launchPersistentContext(profile, {
        ...launchOptions,
        args: [...(launchOptions.args ?? []), ...browserArgs],
        locale: 'en-GB',
        serviceWorkers: 'allow',
      });
    const visitor = new Visitor(host, profile, launch, trouble);
    await use(visitor);
    await visitor.closeBrowser();
    rmSync(profile, { recursive: true, force: true });
  },
});
