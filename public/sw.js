// Keeps the quiz whole and answers from one version alone: no page is ever put together from two.
// The name of this file is never hashed, since browsers ask for it again under the same one.
//
// A new version is kept beside the one that is shown, and is shown once a page asks for it. Were it
// shown when no page is open, as is the way of workers that wait, a phone that closes a page in the
// middle of a quiz to save power would open another version. So workers here wait for nothing, and
// which version is shown is said by what is kept: the one that has been kept longest.

// Put in by .build/bundle.mjs: the version, and of each of its files the SHA-256, by the name
// relative to this one. The page itself is './', since some hosts send index.html elsewhere.
const VERSION = '';
const FILES = {};

const folder = new URL('./', location.href);
// A path holds no blank, so no other folder's name ends like this one's.
const ending = ` ${folder.pathname}`;
const own = `awareness-quiz ${VERSION}${ending}`;

// While the quiz is being developed there is nothing to keep. A worker of an earlier build on the
// same address would go on serving that one, so what comes in its place makes room.
const isEmpty = VERSION === '';

addEventListener('install', (event) => {
  skipWaiting();
  if (!isEmpty) event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  event.waitUntil(isEmpty ? makeRoom() : forgetAllBut(findShown(), own));
});

// Says whether this version is newer than the one shown. Pages of earlier versions ask as well, so
// these words stay what they are.
addEventListener('message', (event) => {
  const answer = async () => {
    if (event.data === 'show') await forgetAllBut(own);
    event.ports[0].postMessage((await findShown()) !== own);
  };
  event.waitUntil(answer());
});

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(folder.href)) event.respondWith(answer(event.request));
});

/** The names of what is kept of this folder, the one kept longest first. */
async function listKept() {
  return (await caches.keys()).filter((it) => it.endsWith(ending));
}

async function findShown() {
  return (await listKept())[0];
}

async function forgetAllBut(...wanted) {
  const names = await Promise.all(wanted);
  const others = (await listKept()).filter((it) => !names.includes(it));
  await Promise.all(others.map((it) => caches.delete(it)));
}

// All files or none: where one fails, the browser drops this worker, goes on with the one it has
// and tries again at the next visit.
async function keep() {
  // What a browser that was closed in the middle has left behind is shown to nobody.
  if (!registration.active) await forgetAllBut();
  // The host has gone back to it.
  if ((await findShown()) === own) return;
  const cache = await caches.open(own);
  try {
    await Promise.all(
      Object.entries(FILES).map(async ([name, hash]) => cache.put(find(name), await load(name, hash))),
    );
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

// A copy that the browser has already will do, whatever its age, if its bytes are the right ones;
// so what the page has just loaded is not loaded again. Else the host is asked. Bytes that differ
// are another version's, put there in this very moment, or no version's at all.
async function load(name, hash) {
  for (const cache of ['force-cache', 'reload']) {
    // To be sent elsewhere is no answer of ours, and browsers take none such for a page.
    const response = await fetch(find(name), { cache, redirect: 'error' });
    if (response.ok && (await digest(response.clone())) === hash) return response;
  }
  throw new Error(`${name} is not the one of this version`);
}

async function digest(response) {
  const bytes = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(bytes), (it) => it.toString(16).padStart(2, '0')).join('');
}

// What the version shown does not have is the network's, such as another quiz in a folder below; and
// so is all where the browser cannot read what it keeps.
async function answer(request) {
  const { pathname } = new URL(request.url);
  const name = pathname.slice(folder.pathname.length).replace(/^(index\.html)?$/, './');
  const kept = await match(find(name)).catch(() => undefined);
  return kept ?? fetch(request);
}

async function match(url) {
  const cacheName = await findShown();
  // Not by opening it: one that has just been deleted would be made anew, with nothing in it.
  return cacheName && caches.match(url, { cacheName });
}

async function makeRoom() {
  await forgetAllBut();
  await registration.unregister();
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url);
}

function find(name) {
  return new URL(name, folder).href;
}
