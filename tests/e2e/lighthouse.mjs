// Runs Lighthouse on dist/, as on a phone, and fails when accessibility, best practices or SEO is
// below 100. The score for performance is printed only: it depends on what else the machine does.
//
//   node lighthouse.mjs
//
// Lighthouse takes more room than all other tools of the tests together, so it is no dependency:
// npx fetches it the first time and keeps it in npm's cache.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// The last one for Node 20.
const lighthouse = 'lighthouse@12.8.2';
const strict = ['accessibility', 'best-practices', 'seo'];
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

const server = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url))], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = await once(createInterface(server.stdout), 'line');
  process.exitCode = show(await measure(/http:\S+/.exec(line)[0]));
} finally {
  server.kill();
}

async function measure(url) {
  const browser = process.env.CHROMIUM || browsers.find((path) => existsSync(path));
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=performance,${strict.join()}`,
      // Otherwise it asks whether it may report its errors, and waits.
      '--no-enable-error-reporting',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
    ],
    { env: { ...process.env, ...(browser && { CHROME_PATH: browser }) }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout);
}

/** Prints the scores and what lowers them; the exit code. */
function show({ runtimeError, categories, audits }) {
  if (runtimeError) {
    console.error(`Lighthouse: ${runtimeError.message}`);
    return 1;
  }
  let code = 0;
  for (const { id, title, score, auditRefs } of Object.values(categories)) {
    console.log(`${String(Math.round(score * 100)).padStart(3)}  ${title}`);
    if (!strict.includes(id)) continue;
    if (score < 1) code = 1;
    for (const ref of auditRefs) {
      const audit = audits[ref.id];
      // Null is an audit that does not apply, or one for people.
      if (audit.score === null || audit.score === 1) continue;
      console.log(`     ${audit.id}: ${audit.title}`);
      for (const item of audit.details?.items ?? []) {
        console.log(`       ${describe(item).replace(/\s+/g, ' ')}`);
      }
    }
  }
  return code;
}

// Audits name what they found in different ways.
function describe({ node, description, source, sourceLocation, url, ...rest }) {
  if (node) return `${node.selector}: ${node.explanation ?? node.snippet}`;
  const place = sourceLocation?.url ?? url;
  const text = description ?? source ?? JSON.stringify(rest);
  return [text, place].filter(Boolean).join(' at ');
}
