// Has the service worker keep the quiz for when there is no network, and offers the next version.
// Not every browser has service workers, and none on hosts without https: then nothing is kept, and
// everything else works.

const { serviceWorker } = navigator;

if (serviceWorker) {
  try {
    // Where the host lets sw.js grow old, the browser's cache is left aside.
    watch(await serviceWorker.register('sw.js', { updateViaCache: 'none' }));
  } catch {
    // Refused: storage is full or switched off, or the host has no sw.js.
  }
}

/** Tells the app of every version that is kept and not shown yet, and shows it when it asks. */
function watch(registration) {
  // A version counts once it is installed. A browser may hold back its activation for minutes, while
  // the worker before it is busy; both answer requests from the version that is shown.
  const newest = () => registration.waiting ?? registration.active;
  const show = async () => {
    await ask(newest(), 'show');
    // Only here: other tabs may be in the middle of a question.
    location.reload();
  };
  const look = async () => {
    if (!(await ask(newest(), 'is-newer'))) return;
    // Where this version has broken there is no quiz to disturb, and no button to press.
    if (document.querySelector('#broken').hidden) dispatchEvent(new Event('version-ready'));
    else show();
  };
  const follow = (worker) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' || worker.state === 'activated') look();
    });
  };

  if (newest()) look();
  follow(registration.installing ?? registration.waiting);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  addEventListener('version-wanted', show);

  // Else a page that is never loaded anew, as an installed one, would not hear of new versions.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

function ask(worker, question) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(question, [port2]);
  });
}
