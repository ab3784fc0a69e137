// Drives the WebKit of the system, the engine of every iPhone. Playwright speaks only to a WebKit of
// its own, which is a download; so this speaks WebDriver, just as much of it as the journeys need.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { expect, test as base } from '@playwright/test';

export { expect };

/** The keys of WebDriver that are no characters. */
export const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ', ArrowDown: '\uE015' };

export class WebKit {
  private session = '';

  private constructor(private readonly driver: string) {}

  /** Waits for the driver at this address and opens a window without any stored data. */
  static async open(driver: string): Promise<WebKit> {
    const webkit = new WebKit(driver);
    await expect(() => webkit.call('GET', '/status')).toPass();
    const { sessionId } = await webkit.call('POST', '/session', { capabilities: {} });
    webkit.session = `/session/${sessionId}`;
    return webkit;
  }

  async close() {
    await this.call('DELETE', this.session);
  }

  async goto(url: string) {
    await this.call('POST', `${this.session}/url`, { url });
  }

  async reload() {
    await this.call('POST', `${this.session}/refresh`, {});
  }

  async back() {
    await this.call('POST', `${this.session}/back`, {});
  }

  async forward() {
    await this.call('POST', `${this.session}/forward`, {});
  }

  async press(key: keyof typeof keys) {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
    await this.call('POST', `${this.session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** The text of the first element that a selector finds, as it is shown. */
  async text(selector: string): Promise<string | undefined> {
    return this.evaluate((selector) => {
      const text = document.querySelector<HTMLElement>(selector)?.innerText;
      return text?.replace(/\s+/g, ' ').trim();
    }, selector);
  }

  async evaluate<Out>(body: (...args: string[]) => Out, ...args: string[]): Promise<Out> {
    const script = `return (${body})(...arguments)`;
    return this.call('POST', `${this.session}/execute/sync`, { script, args });
  }

  private async call(method: string, path: string, body?: object) {
    const response = await fetch(this.driver + path, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

export const test = base.extend<{ webkit: WebKit; driver: string }>({
  // One for each test: a driver that has just closed a window may never open the next.
  driver: async ({}, use) => {
    // GTK draws on a screen or not at all.
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [display] = await once(screen.stdio[3] as Readable, 'data');
    const port = await findPort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' },
      stdio: 'ignore',
    });
    await use(`http://127.0.0.1:${port}`);
    await end(driver);
    await end(screen);
  },
  webkit: async ({ driver, request }, use) => {
    const webkit = await WebKit.open(driver);
    await use(webkit);
    await webkit.close();
    const reports: unknown[] = await (await request.delete('/csp-reports')).json();
    expect.soft(reports, 'violations of the content policy, told to the server').toEqual([]);
  },
});

/** A port that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
