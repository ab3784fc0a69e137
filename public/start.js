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

try {
  const { default: init } = await import(find(js));
  await init({ module_or_path: find(wasm) });
} catch (error) {
  giveUp(reason(error));
  throw error;
} finally {
  // Named only where the build has put a service worker. It may hold a version that does start.
  if (offline) import(find(offline));
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

/** What the quiz has stored here, in the form that it saves and adds itself; nothing if there is none. */
function copyOfData() {
  const prefix = `awareness-quiz:${location.pathname.replace(/\/[^/]*$/, '')}/:`;
  const copy = { version: 1, sittings: [], begun: [] };
  const unreadable = {};
  try {
    for (const [name, text] of Object.entries(localStorage)) {
      const slot = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      if (!/^(record$|session:)/.test(slot)) continue;
      try {
        copy[slot === 'record' ? 'sittings' : 'begun'].push(...JSON.parse(text).sittings);
      } catch {
        unreadable[slot] = text;
      }
    }
  } catch {
    // Nothing can be stored here, so nothing is.
  }
  if (Object.keys(unreadable).length > 0) copy.unreadable = unreadable;
  return copy.sittings.length + copy.begun.length > 0 || copy.unreadable ? copy : undefined;
}

function download(text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'awareness-quiz.json';
  link.click();
}
