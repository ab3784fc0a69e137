// Prints what dist/ weighs, file by file, and what a first visit loads of it.
//
//   node size.mjs [--budget BYTES]    fails when a first visit loads more, after brotli
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Every file of dist/, by name: `{ name, raw, brotli, first, later }`. `first` is what the page is
 * made of; `later` is what the browser gets besides once that is there and can be used: the service
 * worker, and what only this one fetches. What is both is loaded once, which first-visit.spec.ts
 * checks.
 */
export function measure() {
  const names = listFiles(dist);
  const first = findFirstVisit(names);
  const kept = new Set(references('sw.js'));
  return names.map((name) => {
    const bytes = readFileSync(join(dist, name));
    const isFirst = first.has(name);
    const later = !isFirst && (name === 'sw.js' || kept.has(name));
    return { name, raw: bytes.length, brotli: compressedSize(bytes), first: isFirst, later };
  });
}

/** The bytes of a first visit, after brotli. */
export function firstVisit(files) {
  return files.filter((file) => file.first).reduce((sum, file) => sum + file.brotli, 0);
}

function listFiles(folder) {
  return readdirSync(folder)
    .flatMap((entry) => {
      const path = join(folder, entry);
      return statSync(path).isDirectory() ? listFiles(path) : relative(dist, path);
    })
    .map((name) => name.split(sep).join('/'))
    .sort();
}

// Starts at index.html and follows whatever names a file of dist/: attributes of the page but for
// links that wait for a click and what is for those who share the page; url() in style sheets,
// strings in scripts. The manifest counts, since most browsers load it, but not the icons that it
// names, which wait for a home screen. The service worker does not: it comes after the page can be
// used, and names every file there is. This may count a file too many (of several icons, Chromium
// loads one and Firefox all), hardly one too few; first-visit.spec.ts compares it with what a
// browser asks for.
function findFirstVisit(names) {
  const known = new Set(names);
  const found = new Set(['index.html']);
  for (const name of found) {
    for (const reference of references(name)) {
      const file = posix.join(posix.dirname(name), reference.replace(/[?#].*/, ''));
      if (known.has(file) && !isLater(file)) found.add(file);
    }
  }
  return found;
}

/** Whether a file is loaded once the page can be used: the worker, and parts of the program. */
function isLater(name) {
  return name === 'sw.js' || /(^|\/)(split|chunk)_\w+\.wasm$/.test(name);
}

function references(name) {
  const read = () => readFileSync(join(dist, name), 'utf8');
  switch (posix.extname(name)) {
    case '.html':
      return matches(read().replace(/<(?:a|meta)\s[^>]*>/g, ''), /\s[\w-]+=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
    case '.css':
      return matches(read(), /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]+))\s*\)/g);
    case '.js':
      return matches(read(), /"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`/g);
    default:
      return [];
  }
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

// A host sends what is already compressed, such as a PNG, as it is.
function compressedSize(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return Math.min(bytes.length, brotliCompressSync(bytes, { params }).length);
}

function print(files) {
  const width = Math.max(...files.map(({ name }) => name.length), 'first visit'.length);
  const line = (name, raw, brotli) =>
    console.log(`  ${name.padEnd(width)} ${raw.padStart(11)} ${brotli.padStart(11)}`);
  const count = (bytes) => bytes.toLocaleString('en-US');
  const list = (title, group) => {
    if (group.length === 0) return;
    console.log(title);
    for (const file of group) line(file.name, count(file.raw), count(file.brotli));
  };
  const add = (group) => {
    const sum = (size) => count(group.reduce((sum, file) => sum + file[size], 0));
    line('sum', sum('raw'), sum('brotli'));
  };

  line('', 'bytes', 'brotli 11');
  const first = files.filter((file) => file.first);
  list('A first visit loads', first);
  add(first);
  const later = files.filter((file) => file.later);
  list('Then, in the background, to work offline', later);
  add(later);
  list('Also in dist/', files.filter((file) => !file.first && !file.later));
}

function main() {
  const files = measure();
  print(files);
  const at = argv.indexOf('--budget');
  if (at === -1) return;
  const budget = Number(argv[at + 1]);
  if (!Number.isInteger(budget)) {
    console.error('size: --budget wants a number of bytes');
    exit(2);
  }
  const over = firstVisit(files) - budget;
  if (over > 0) {
    console.error(`size: a first visit loads ${over} bytes more than the ${budget} it may`);
    exit(1);
  }
  console.log(`A first visit stays ${-over} bytes below the ${budget} it may load.`);
}

if (import.meta.url === pathToFileURL(argv[1]).href) main();
