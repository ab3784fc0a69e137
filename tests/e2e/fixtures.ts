// Playwright's `test`, made to fail on anything a visitor should never cause.
import { test as base, expect, type BrowserContext } from '@playwright/test';

export { expect };

export const test = base.extend<{
  /**
   * What went wrong so far; anything left in it fails the test. A test that provokes trouble looks
   * for it here and empties the list: `trouble.length = 0`.
   */
  trouble: string[];
}>({
  trouble: [
    async ({ context, request, baseURL }, use) => {
      const trouble: string[] = [];
      await watch(context, new URL(baseURL!).origin, trouble);
      await use(trouble);

      // The server hears of violations in workers too, which no page does.
      const reports: unknown[] = await (await request.delete('/csp-reports')).json();
      expect.soft([...trouble], 'errors and forbidden requests').toEqual([]);
      expect.soft(reports, 'violations of the content policy, told to the server').toEqual([]);
    },
    { auto: true },
  ],
});

/** For a test that ends with a broken page: whatever that still tells of was provoked. */
export function endInTrouble(trouble: string[]) {
  trouble.length = 0;
  trouble.push = () => 0;
}

/** Notes every error, policy violation and request to another host, on each page of `context`. */
export async function watch(context: BrowserContext, origin: string, trouble: string[]) {
  await context.exposeFunction('noteViolation', (text: string) => {
    trouble.push(`content policy: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const text = `${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`;
      (window as unknown as { noteViolation(text: string): void }).noteViolation(text);
    });
  });

  context.on('console', (message) => {
    // The loader of what comes later tells the console of each page that is left meanwhile; where a part
    // is missing, the page itself says so.
    if (message.type() === 'error' && !message.location().url.endsWith('/__wasm_split.js')) {
      trouble.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    trouble.push(`uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local && url.origin !== origin) trouble.push(`request to another host: ${url.href}`);
  });
}
