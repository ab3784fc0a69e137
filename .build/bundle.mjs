// Puts a built page together: the parts that are loaded later, one folder for all that changes with
// the version, and the service worker's list of files. Trunk runs it after each build.
//
//   node bundle.mjs [FOLDER]    FOLDER is a finished page whose files were changed by hand: only the
//                               service worker's list is written again
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv, env } from 'node:process';

const folder = argv[2] ?? env.TRUNK_STAGING_DIR;
// The worker as it is written, without a list.
const worker = new URL('../public/sw.js', import.meta.url);
// Where .build/wasm-bindgen leaves the parts, and the script by which the program loads them.
const parts = join('target', 'split');
const loader = '__wasm_split.js';
// Asked for by one name for ever: by browsers, by home screens, by those who share a link.
const fixed = /^(index\.html|sw\.js|manifest\.webmanifest|preview\.png|.*icon.*\.(png|svg))$/;
// What only those who share the page load, and what cannot hold its own hash.
const unlisted = ['preview.png', 'sw.js'];

const read = (name) => readFileSync(join(folder, name));
const write = (name, text) => writeFileSync(join(folder, name), text);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function listFiles(under = folder) {
  return readdirSync(under)
    .flatMap((entry) => {
      const path = join(under, entry);
      return statSync(path).isDirectory() ? listFiles(path) : relative(folder, path);
    })
    .map((name) => name.split(sep).join('/'))
    .sort();
}

// A developer must see what was built last, so `trunk serve`, with or without --release, gets no
// worker that keeps anything. Its page is the one that reloads itself.
function isServed() {
  return env.TRUNK_PROFILE === 'debug' || read('index.html').includes('.well-known/trunk');
}

/** Adds the parts, where the program was split. */
function addParts() {
  if (!read('awareness-quiz.js').includes(loader)) return;
  const files = readdirSync(parts).filter((name) => name === loader || /^(split|chunk)_/.test(name));
  for (const name of files) copyFileSync(join(parts, name), join(folder, name));
}

/**
 * Moves what changes with the version into a folder named after its content. Files there name each
 * other by relative names, so only the page has to be told.
 */
function moveIntoVersion() {
  const moved = listFiles().filter((name) => !fixed.test(name));
  const version = sha256(moved.map((name) => `${name} ${sha256(read(name))}`).join('\n')).slice(0, 16);
  mkdirSync(join(folder, version));
  let page = read('index.html').toString();
  for (const name of moved) {
    renameSync(join(folder, name), join(folder, version, name));
    page = page.replaceAll(`./${name}`, `./${version}/${name}`);
  }
  const place = (name) => `./${version}/${name}`;
  page = page.replace('data-start', `data-start data-offline="${place('offline.js')}"`);
  // The program imports it, and would have to be there before it is asked for.
  if (moved.includes(loader)) {
    page = page.replace('</head>', `<link rel="modulepreload" href="${place(loader)}"></head>`);
  }
  write('index.html', page);
}

/** Writes the names and hashes of all files into the service worker. */
function writeWorker() {
  const files = {};
  for (const name of listFiles().filter((name) => !unlisted.includes(name))) {
    files[name === 'index.html' ? './' : name] = sha256(read(name));
  }
  const list = JSON.stringify(files, null, 2);
  const text = readFileSync(worker).toString();
  // Also of what the worker does: a version kept by another one may be kept in another way.
  const version = sha256(list + text).slice(0, 16);
  write(
    'sw.js',
    text
      .replace(/^const VERSION = .*;$/m, `const VERSION = '${version}';`)
      .replace(/^const FILES = \{[^}]*\};$/m, `const FILES = ${list};`),
  );
}

if (argv[2] !== undefined) {
  writeWorker();
} else if (!isServed()) {
  addParts();
  moveIntoVersion();
  writeWorker();
}
