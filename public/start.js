// Starts the app. A file of its own, since a strict content policy runs no inline script.

// A module has no document.currentScript, so the tag is known by its attribute.
const { js, wasm } = document.querySelector('script[data-start]').dataset;

// Resolved against the page, so that it may lie in any folder. Left alone, import() would resolve
// against this file.
const find = (name) => new URL(name, document.baseURI).href;

try {
  const { default: init } = await import(find(js));
  await init({ module_or_path: find(wasm) });
} catch (error) {
  const why =
    typeof WebAssembly !== 'object' ? 'old' : navigator.onLine === false ? 'offline' : 'other';
  document.querySelector('#app').remove();
  const broken = document.querySelector('#broken');
  for (const part of broken.children) part.hidden = part.dataset.why !== why;
  broken.hidden = false;
  throw error;
}
