// Starts the program, and says so when it cannot start or go on. A file of its own, since a strict
// content policy runs no inline script.

// A module has no document.currentScript, so the tag is known by its attribute.
const { js, wasm, offline } = document.querySelector('script[data-start]').dataset;

// Resolved against the page, so that it may lie in any folder. Left alone, import() would resolve
// against this file.
const find = (name) => new URL(name, document.baseURI).href;

// Whatever breaks later, in answer to a click or a timer. The program has no other way to tell: a
// panic stops it at once.
addEventListener('error', ({ error }) => {
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) giveUp('crashed');
  // See app.rs.
  else if (error?.message === 'cannot load the reader') giveUp(reason(error));
});

// Navigating away aborts pending requests, which is no failure.
let isLeft = false;
addEventListener('pagehide', () => (isLeft = true));
addEventListener('pageshow', () => (isLeft = false));

// Mostly the program is there before anybody could read that it is loading, and to set that notice in
// two scripts takes an old phone a tenth of a second. So it waits for 400 ms; see .app in base.css.
const root = document.documentElement.dataset;
const show = () => delete root.starting;
root.starting = '';
setTimeout(show, 400);

main();

async function main() {
  try {
    if (typeof WebAssembly === 'object') WebAssembly.instantiateStreaming = instantiate;
    // This runs before the page is parsed, and the program is made ready meanwhile.
    const [glue, program] = await Promise.all([import(find(js)), compile(load(find(wasm))), parsed()]);
    show();
    await glue.default({ module_or_path: program });
  } catch (error) {
    if (!isLeft) {
      giveUp(reason(error));
      throw error;
    }
    // If the page comes back from the back/forward cache, it is loaded again.
    addEventListener('pageshow', () => location.reload());
  } finally {
    // Named only where the build has put a service worker. It may hold a version that does start.
    // Without it the next visit needs the network, and that is all.
    if (offline) import(find(offline)).catch(() => {});
  }
}

function parsed() {
  return new Promise((done) => {
    if (document.readyState !== 'loading') done();
    else document.addEventListener('DOMContentLoaded', done);
  });
}

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

/**
 * Stands in for WebAssembly.instantiateStreaming, which old browsers lack and which refuses a program
 * whose host does not know what a .wasm is. The scripts that wasm-split makes call nothing else.
 */
async function instantiate(source, imports) {
  const module = await compile(source);
  return { module, instance: await WebAssembly.instantiate(module, imports) };
}

async function compile(source) {
  const response = await source;
  // Where the host knows it, browsers compile it while it comes.
  const isStream = WebAssembly.compileStreaming && response.headers.get('Content-Type') === 'application/wasm';
  return isStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

function reason(error) {
  // All browsers that get this far have it, unless a protection mode or a policy has switched it off.
  if (typeof WebAssembly !== 'object') return 'off';
  if (error instanceof WebAssembly.CompileError) {
    return /unsafe-eval|Content Security Policy|CSP/i.test(error.message) ? 'blocked' : 'old';
  }
  if (error instanceof WebAssembly.RuntimeError) return 'crashed';
  return navigator.onLine === false ? 'offline' : 'other';
}

/** Shows what happened and what can be done, in place of the app. */
async function giveUp(why) {
  await parsed();
  show();
  document.querySelector('#app')?.remove();
  const broken = document.querySelector('#broken');
  for (const part of broken.querySelectorAll('[data-why]')) part.hidden = part.dataset.why !== why;
  broken.querySelector('#reload').onclick = () => location.reload();
  const save = broken.querySelector('#save');
  const slots = storedSlots();
  save.hidden = slots.length === 0;
  save.onclick = () => download(JSON.stringify({ version: 2, slots }));
  broken.hidden = false;
}

/** What the quiz has stored, for a copy as src/keep/copy.rs reads it. */
function storedSlots() {
  const prefix = `awareness-quiz:${location.pathname.replace(/\/[^/]*$/, '')}/:`;
  try {
    const ours = Object.entries(localStorage).filter(([name]) => name.startsWith(prefix));
    return ours.map(([name, text]) => [name.slice(prefix.length), text]);
  } catch {
    // Nothing can be stored here, so nothing is.
    return [];
  }
}

function download(text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'awareness-quiz.json';
  link.click();
}
