import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = process.env.PORT ?? '4173';
// The browsers of the system: Playwright's own are downloads.
const chromium = process.env.CHROMIUM || find('/usr/bin/chromium', '/usr/bin/chromium-browser');
const firefox = process.env.FIREFOX || find('/usr/bin/firefox-esr', '/usr/bin/firefox');
const site = `http://127.0.0.1:${port}/some/folder/`;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  // Firefox mostly waits for the next command, so it fits beside Chromium on two cores.
  workers: 4,
  // Many of Firefox's replies take 40 ms, so a whole quiz takes it three times as long as Chromium;
  // and what is slow on a busy machine is not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: site,
    trace: 'off',
    // Requests that a worker answers cannot be held up by a test. offline.spec.ts lets them.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: ['webkit.spec.ts'],
      workers: 2,
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: chromium,
          args: [
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            '--disable-dev-shm-usage',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-quic',
          ],
        },
      },
    },
    {
      name: 'firefox',
      testIgnore: ['webkit.spec.ts'],
      workers: 3,
      use: {
        browserName: 'firefox',
        // By this name Playwright speaks WebDriver BiDi, as a Firefox without its patches does.
        channel: 'moz-firefox',
        launchOptions: { executablePath: firefox },
      },
    },
    // Only Debian and its like package a WebKit that can be driven.
    ...(find('/usr/bin/WebKitWebDriver') && find('/usr/bin/Xvfb')
      ? [{ name: 'webkit', testMatch: 'webkit.spec.ts' }]
      : []),
  ],
  webServer: {
    command: 'node server.mjs',
    env: { PORT: port },
    url: site,
    reuseExistingServer: false,
  },
});

function find(...paths: string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}
