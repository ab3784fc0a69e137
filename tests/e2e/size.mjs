// Prints what dist/ weighs, file by file, and what a first visit loads of it.
//
//   node size.mjs [--budget BYTES]    fails when a first visit loads more, after brotli
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Every file of dist/, by name: `{ name, raw, brotli, first }`. */
export function measure() {
  const names = listFiles(dist);
  const first = findFirstVisit(names);
  return names.map((name) => {
    const bytes = readFileSync(join(dist, name));
    return { name, raw: bytes.length, brotli: compressedSize(bytes), first: first.has(name) };
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
// links that wait for a click and what is for those who share the page, url() in style sheets, strings in scripts and the manifest. That
// may count a file too many (of several icons, a browser loads one), hardly one too few.
// first-visit.spec.ts compares it with what a browser asks for.
function findFirstVisit(names) {
  const known = new Set(names);
  const found = new Set(['index.html']);
  for (const name of found) {
    for (const reference of references(name)) {
      const file = posix.join(posix.dirname(name), reference.replace(/[?#].*/, ''));
      if (known.has(file)) found.add(file);
    }
  }
  return found;
}

function references(name) {
  const read = () => readFileSync(join(dist, name), 'utf8');
  switch (posix.extname(name)) {
    case '.html':
      return matches(read().replace(/<(?:a|meta)\s[^>]*>/g, ''), /\s[\w-]+=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
    case '.css':
      return matches(read(), /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]+))\s*\)/g);
    case '.js':
    case '.webmanifest':
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

  line('', 'bytes', 'brotli 11');
  list('A first visit loads', files.filter((file) => file.first));
  line('sum', count(files.filter((file) => file.first).reduce((sum, { raw }) => sum + raw, 0)), count(firstVisit(files)));
  list('Also in dist/', files.filter((file) => !file.first));
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
