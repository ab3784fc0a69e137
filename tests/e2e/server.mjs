// Serves dist/ the way a plain web host would: from a sub-folder, with no rewrite rules. The
// policy it sends is the strictest that the app is meant to run under.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.env.PORT ?? 4173);
const folder = '/some/folder/';
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

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

let reports = [];

const server = createServer(async (request, response) => {
  response.setHeader('Content-Security-Policy', policy);
  // Without it, some browsers would guess a type and hide a wrong one here.
  response.setHeader('X-Content-Type-Options', 'nosniff');

  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/csp-report' && request.method === 'POST') {
    reports.push(await readBody(request));
    response.writeHead(204).end();
  } else if (pathname === '/csp-reports') {
    response.setHeader('Content-Type', types['.json']);
    response.end(JSON.stringify(reports));
    // Asked this way, each report fails one test, not every test after it too.
    if (request.method === 'DELETE') reports = [];
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
  } else {
    await sendFile(pathname, response);
  }
});

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

async function sendFile(pathname, response) {
  const file = await findFile(pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': types['.txt'] }).end('not found\n');
    return;
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

// The file inside dist/ that a path names, or undefined.
async function findFile(pathname) {
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

server.listen(port, '127.0.0.1', () => {
  // Not `port`: where that is 0, the system has chosen one.
  console.log(`serving dist/ on http://127.0.0.1:${server.address().port}${folder}`);
});
