// Serves dist/ the way a plain web host would: from a sub-folder, with no rewrite rules. The
// policy it sends is the strictest that the app is meant to run under.
//
//   node server.mjs    on PORT, or 4173
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = '/some/folder/';
/** What is served unless told otherwise. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'report-uri /csp-report',
].join('; ');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * A server of `site.dist`, which may change at any time, as a host's files do when a new version is
 * put there. A file whose name is in `site.broken` is answered as by a host in trouble. Every name
 * asked for is added to `site.asked`, every violation of the policy to `site.reports`.
 */
export function createSite(site = {}) {
  Object.assign(site, { dist, broken: [], asked: [], reports: [], ...site });
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    // Without it, some browsers would guess a type and hide a wrong one here.
    response.setHeader('X-Content-Type-Options', 'nosniff');

    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/csp-report' && request.method === 'POST') {
      site.reports.push(await readBody(request));
      response.writeHead(204).end();
    } else if (pathname === '/csp-reports') {
      response.setHeader('Content-Type', types['.json']);
      response.end(JSON.stringify(site.reports));
      // Asked this way, each report fails one test, not every test after it too.
      if (request.method === 'DELETE') site.reports = [];
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
    } else {
      await sendFile(pathname, site, response);
    }
  });
}

/** Starts it; the address of the page. Port 0 is any that is free. */
export async function listen(server, port) {
  // No connection is closed for being idle: a test that asks on it at that very moment would fail.
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}${folder}`;
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function sendFile(pathname, site, response) {
  const name = pathname.slice(folder.length);
  if (pathname.startsWith(folder)) site.asked.push(name);
  if (site.broken.includes(name)) {
    response.writeHead(500, { 'Content-Type': types['.txt'] }).end('out of order\n');
    return;
  }
  const file = await findFile(pathname, site.dist);
  if (!file) {
    response.writeHead(404, { 'Content-Type': types['.txt'] }).end('not found\n');
    return;
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

// The file inside `dist` that a path names, or undefined.
async function findFile(pathname, dist) {
  if (!pathname.startsWith(folder)) return undefined;
  try {
    let name = decodeURIComponent(pathname.slice(folder.length));
    if (name === '' || name.endsWith('/')) name += 'index.html';
    // Followed to its end, so that neither `..` nor a link leads out.
    const file = await realpath(join(dist, name));
    const inside = file.startsWith((await realpath(dist)) + sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  console.log(`serving dist/ on ${await listen(createSite(), Number(env.PORT ?? 4173))}`);
}
