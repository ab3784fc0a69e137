// Puts the annex into a built page, and gives the page its service worker: writes the names and
// hashes of all its files into sw.js. Trunk runs it on each build, before dist/ is replaced.
//
//   node precache.mjs [FOLDER]    FOLDER is a built page; without it, Trunk says which
import { createHash } from 'node:crypto';
import {
  copyFileSync, readFileSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync,
} from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { argv, env } from 'node:process';

import { shrink } from './shrink.mjs';

const folder = argv[2] ?? env.TRUNK_STAGING_DIR;
// The worker as it is written; in the page it is shortened.
const source = new URL('../public/sw.js', import.meta.url);
// Where .build/wasm-bindgen leaves the part that is loaded later.
const annex = join('target', 'annex');
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
function hashName(name, stem = parse(name).name) {
  const { ext } = parse(name);
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

/** Links the page with its scripts, by names that tell their versions apart. */
async function linkScripts() {
  for (const name of ['start.js', 'offline.js']) {
    write(name, await shrink(read(name).toString()));
  }
  let page = read('index.html').toString();
  page = put(page, './start.js', `./${hashName('start.js')}`);
  page = put(page, ' data-start', ` data-start data-offline=./${hashName('offline.js')}`);
  write('index.html', page);
}

/**
 * Puts the part that is loaded later beside the program, which asks for it in a script of its own.
 * All names change with what they name, and so do the names of whatever names them.
 */
async function linkAnnex() {
  const [glue] = listFiles().filter((it) => /^awareness-quiz-.*\.js$/.test(it));
  const script = '__wasm_split.js';
  if (!glue || !read(glue).includes(script)) return;
  copyFileSync(join(annex, 'split_annex.wasm'), join(folder, 'annex.wasm'));
  const part = hashName('annex.wasm');
  let link = readFileSync(join(annex, script)).toString();
  link = put(link, './split_annex.wasm', `./${part}`);
  // Where it does not come the page says so, and a page that is left meanwhile has nothing to say.
  link = put(link, 'console.error(e);', '');
  // Its style sheet as well; Trunk has put that into the page.
  const [style] = listFiles().filter((it) => /^annex-.*\.css$/.test(it));
  const page = read('index.html').toString();
  const tag = page.match(new RegExp(`<link [^>]*${style}[^>]*>`))[0];
  write('index.html', put(page, tag, ''));
  link += `
    const dress = () => new Promise((done, fail) => {
      const link = document.createElement('link');
      const failed = () => (link.remove(), fail(new Error(link.href)));
      Object.assign(link, { rel: 'stylesheet', onload: done, onerror: failed });
      link.href = new URL('./${style}', import.meta.url).href;
      document.head.append(link);
    });`;
  // Not every host knows what a .wasm is, and then browsers refuse to compile it while it loads.
  link = put(
    link,
    'WebAssembly.instantiateStreaming(src, imports)',
    'dress().then(async () => WebAssembly.instantiate(await (await src).arrayBuffer(), imports))',
  );
  // The two scripts name each other, so this one's hash is of what it is before that.
  const own = `awareness-quiz-${sha256(read(glue) + part).slice(0, 16)}.js`;
  link = put(link, './main.js', `./${own}`);
  link = await shrink(link);
  const linkName = `annex-${sha256(link).slice(0, 16)}.js`;
  write(linkName, link);
  // Where it is imported; under the old name the program goes on to ask for what is in it.
  const imported = new RegExp(`(from ?["'])\\./${script}`);
  write(own, read(glue).toString().replace(imported, (_, from) => `${from}./${linkName}`));
  unlinkSync(join(folder, glue));
  // Trunk's own hash is of the program before it was taken apart.
  const [program] = listFiles().filter((it) => /^awareness-quiz-.*\.wasm$/.test(it));
  const named = read('index.html').toString().replaceAll(glue, own);
  write('index.html', named.replaceAll(program, hashName(program, 'awareness-quiz')));
}

async function writeWorker() {
  const files = {};
  for (const name of listFiles().filter((it) => !left.includes(it))) {
    files[name === 'index.html' ? './' : name] = sha256(read(name));
  }
  const list = JSON.stringify(files, null, 2);
  let worker = readFileSync(source).toString();
  // Also of what the worker does: a version kept by another one may be kept in another way.
  const version = sha256(list + worker).slice(0, 16);
  worker = worker.replace(/^const VERSION = .*;$/m, `const VERSION = '${version}';`);
  worker = worker.replace(/^const FILES = \{[^}]*\};$/m, `const FILES = ${list};`);
  write('sw.js', await shrink(worker));
}

if (argv[2] !== undefined) {
  await writeWorker();
} else if (!isServed()) {
  await linkAnnex();
  await linkScripts();
  await writeWorker();
}
