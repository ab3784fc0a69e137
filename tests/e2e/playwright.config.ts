import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = process.env.PORT ?? '4173';
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const site = `http://127.0.0.1:${port}/some/folder/`;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: site,
    trace: 'off',
    launchOptions: {
      // The browser of the system: Playwright's own is a download.
      executablePath: process.env.CHROMIUM || browsers.find((path) => existsSync(path)),
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
  webServer: {
    command: 'node server.mjs',
    env: { PORT: port },
    url: site,
    reuseExistingServer: false,
  },
});
