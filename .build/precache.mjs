// Gives a built page its service worker: writes the names and hashes of all its files into sw.js.
// Trunk runs it on each build, before dist/ is replaced.
//
//   node precache.mjs [FOLDER]    FOLDER is a built page; without it, Trunk says which
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { argv, env } from 'node:process';

const folder = argv[2] ?? env.TRUNK_STAGING_DIR;
// What only those who share the page load, and what cannot hold its own hash.
const left = ['preview.png', 'sw.js'];

const read = (name) => readFileSync(join(folder, name));
const write = (name, text) => writeFileSync(join(folder, name), text);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** `text` with the one `found` in it replaced. */
function put(text, found, replacement) {
  if (text.split(found).length !== 2) throw new Error(`expected ${found} once`);
  return text.replace(found, () => replacement);
}

// A developer must see what was built last, so `trunk serve`, with or without --release, gets the
// worker as it is, with nothing to keep. Its page is the one that reloads itself.
function isServed() {
  return env.TRUNK_PROFILE === 'debug' || read('index.html').includes('.well-known/trunk');
}

/** Puts a file's hash into its name, as Trunk does with those that it makes itself. */
function hashName(name) {
  const { name: stem, ext } = parse(name);
  const hashed = `${stem}-${sha256(read(name)).slice(0, 16)}${ext}`;
  renameSync(join(folder, name), join(folder, hashed));
  return hashed;
}

function listFiles(under = folder) {
  return readdirSync(under)
    .flatMap((entry) => {
      const path = join(under, entry);
      return statSync(path).isDirectory() ? listFiles(path) : relative(folder, path);
    })
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** Takes the lines away that are for who reads the source: a third of what a visitor loads of it. */
function leaveOutComments(name) {
  write(name, read(name).toString().replace(/^ *(\/\/.*|\/\*\*.*\*\/)\n/gm, ''));
}

/** Links the page with its scripts, by names that tell their versions apart. */
function linkScripts() {
  for (const name of ['start.js', 'offline.js', 'sw.js']) leaveOutComments(name);
  let page = read('index.html').toString();
  page = put(page, './start.js', `./${hashName('start.js')}`);
  page = put(page, ' data-start', ` data-start data-offline=./${hashName('offline.js')}`);
  write('index.html', page);
}

function writeWorker() {
  const files = {};
  for (const name of listFiles().filter((it) => !left.includes(it))) {
    files[name === 'index.html' ? './' : name] = sha256(read(name));
  }
  const list = JSON.stringify(files, null, 2);
  let worker = read('sw.js').toString();
  // Also of what the worker does: a version kept by another one may be kept in another way.
  const version = sha256(list + worker).slice(0, 16);
  worker = worker.replace(/^const VERSION = .*;$/m, `const VERSION = '${version}';`);
  worker = worker.replace(/^const FILES = \{[^}]*\};$/m, `const FILES = ${list};`);
  write('sw.js', worker);
}

if (argv[2] !== undefined) {
  writeWorker();
} else if (!isServed()) {
  linkScripts();
  writeWorker();
}
