// Starts the app, and says so when it cannot start or go on. A file of its own, since a strict
// content policy runs no inline script.

// A module has no document.currentScript, so the tag is known by its attribute.
const { js, wasm, offline } = document.querySelector('script[data-start]').dataset;

// Resolved against the page, so that it may lie in any folder. Left alone, import() would resolve
// against this file.
const find = (name) => new URL(name, document.baseURI).href;

// Whatever breaks later, in answer to a click or a timer. The program has no other way to tell: a
// panic stops it at once.
addEventListener('error', ({ error }) => {
  // Looked up with care: an old browser has none of these.
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) giveUp('crashed');
});

// Whoever leaves before all is there stops what is on its way.
let isLeft = false;
addEventListener('pagehide', () => (isLeft = true));
addEventListener('pageshow', () => (isLeft = false));

// What the quiz stores is under names that begin like this.
const prefix = `awareness-quiz:${location.pathname.replace(/\/[^/]*$/, '')}/:`;

// What the database has in place of a text that was erased: local storage is late with that, too.
const erased = '';

try {
  // The program is made ready while what is kept is looked up.
  const [{ default: init }, program] = await Promise.all([import(find(js)), compile(find(wasm)), restore()]);
  await init({ module_or_path: program });
} catch (error) {
  if (!isLeft) {
    giveUp(reason(error));
    throw error;
  }
  // Nothing is broken, and who comes back to the page as it was gets it anew.
  addEventListener('pageshow', () => location.reload());
} finally {
  // Named only where the build has put a service worker. It may hold a version that does start.
  // Without it the next visit needs the network, and that is all.
  if (offline) import(find(offline)).catch(() => {});
}

async function compile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  // While it comes, browsers compile what the host calls WebAssembly and nothing else; old ones, nothing.
  const streams = WebAssembly.compileStreaming && response.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// Browsers write local storage to the disk some seconds late, so what was kept just before a battery
// died would be gone. All of it is therefore kept in a database as well, which says when something is
// on the disk. Which of the two has the later text of a slot is told by how often each was written.

/** Brings back what local storage has lost, and lets the program keep things for good from now on. */
async function restore() {
  try {
    const atStart = new Map(listStored().map((name) => [name, localStorage.getItem(name)]));
    // What is left of a browser that was killed may have its hands on it for a moment.
    const database = openDatabase().catch(() => wait(500).then(openDatabase));
    const restored = database.then(async (database) => {
      await merge(database, atStart);
      keepAlso(database);
    });
    // Some browsers have none in private windows, and one was known never to answer.
    if (await Promise.race([restored, wait(3000).then(() => true)])) {
      // The program starts without it, and learns later as of what another tab has done.
      const key = `${prefix}origin`;
      restored.then(() => dispatchEvent(new StorageEvent('storage', { key })), () => {});
    }
  } catch {
    // Nothing can be stored here, or not there.
  }
}

function wait(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/** How often anything was written here. */
function counter() {
  return Number(localStorage.getItem(`${prefix}written`) ?? 0);
}

/** Brings local storage and the database together, where they differ. */
async function merge(database, atStart) {
  const ours = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const slots = database.transaction('slots').objectStore('slots');
  const [names, texts] = await Promise.all([done(slots.getAllKeys(ours)), done(slots.getAll(ours))]);
  const kept = new Map(names.map((name, at) => [name, texts[at]]));
  const isNewer = Number(kept.get(`${prefix}written`) ?? 0) > counter();
  const late = [];
  for (const name of new Set([...names, ...listStored()])) {
    const [here, there] = [localStorage.getItem(name), kept.get(name) ?? null];
    if (here === there) continue;
    // What was written since the page was opened is the latest.
    let isLost = isNewer && here === (atStart.get(name) ?? null);
    if (there === erased) isLost = here !== null;
    // Written once: it is never out of date.
    else if (/:(sitting|totals):|:set-aside:/.test(name)) isLost = here === null;
    if (isLost) {
      if (there) localStorage.setItem(name, there);
      else localStorage.removeItem(name);
    } else {
      // Written by a version that knew of no database, or while this one was full.
      late.push(name);
    }
  }
  await write(database, late);
}

/** From now on, lets the program keep each slot in the database as well. */
function keepAlso(database) {
  let changed = [];
  let written = Promise.resolve();
  /** Notes that something has changed; what it gives is settled once that is on the disk. */
  globalThis.keepSafe = (name) => {
    if (!name) return written;
    if (changed.push(name) === 1) {
      // All that changes at once is written at once.
      written = Promise.resolve().then(() => {
        const names = [...changed, `${prefix}written`];
        changed = [];
        localStorage.setItem(`${prefix}written`, counter() + 1);
        // Where all was erased, nothing is to be left.
        const isErased = listStored().length === 1;
        if (isErased) localStorage.removeItem(`${prefix}written`);
        return write(database, names, isErased);
      }).catch(() => {});
    }
    return written;
  };
}

function listStored() {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

async function openDatabase() {
  const opening = indexedDB.open('awareness-quiz', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('slots');
  return done(opening);
}

/** Copies slots to the database, and waits until they are on the disk. */
function write(database, names, isErased) {
  const writing = database.transaction('slots', 'readwrite', { durability: 'strict' });
  const slots = writing.objectStore('slots');
  for (const name of names) {
    const text = localStorage.getItem(name);
    if (text === null && !isErased) slots.delete(name);
    else slots.put(text ?? erased, name);
  }
  return new Promise((resolve, reject) => {
    Object.assign(writing, { oncomplete: resolve, onabort: reject });
  });
}

function done(request) {
  return new Promise((resolve, reject) => {
    Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject, onblocked: reject });
  });
}

function reason(error) {
  if (typeof WebAssembly !== 'object') return 'old';
  if (error instanceof WebAssembly.CompileError) {
    return /unsafe-eval|Content Security Policy|CSP/i.test(error.message) ? 'blocked' : 'old';
  }
  if (error instanceof WebAssembly.RuntimeError) return 'crashed';
  return navigator.onLine === false ? 'offline' : 'other';
}

/** Shows what happened and what can be done, in place of the app. */
function giveUp(why) {
  document.querySelector('#app')?.remove();
  document.querySelector('#update')?.remove();
  const broken = document.querySelector('#broken');
  for (const part of broken.querySelectorAll('[data-why]')) part.hidden = part.dataset.why !== why;
  broken.querySelector('#reload').onclick = () => location.reload();
  const save = broken.querySelector('#save');
  const copy = copyOfData();
  save.hidden = !copy;
  save.onclick = () => download(JSON.stringify(copy));
  broken.hidden = false;
}

/** What the quiz has stored here, as it saves and adds it itself (src/keep/copy.rs); nothing if there is none. */
function copyOfData() {
  let slots = [];
  try {
    slots = listStored().map((name) => [name.slice(prefix.length), localStorage.getItem(name)]);
  } catch {
    // Nothing can be stored here, so nothing is.
  }
  const isOfQuiz = ([name]) => /^(sitting|totals|begun|session|record)\b/.test(name);
  return slots.some(isOfQuiz) ? { version: 2, slots } : undefined;
}

function download(text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'awareness-quiz.json';
  link.click();
}
