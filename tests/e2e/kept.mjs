// What the page has stored of quizzes. readKept, isMerged and replaceFinished are for page.evaluate, so each is a
// world of its own.

/**
 * Reads it as src/keep/format.rs writes it: the finished quizzes, in their order; those left in the middle;
 * and of the oldest how many they were, and their right and all answers by item.
 */
export function readKept() {
  const quizzes = { finished: [], begun: [], folded: { n: 0, answers: {} } };
  for (const [name, text] of Object.entries(localStorage)) {
    const sums = /:totals:\w+-\d+-(\d+)$/.exec(name);
    if (sums) {
      quizzes.folded.n += Number(sums[1]);
      for (const line of text.split(';')) {
        const [sort, item, , , right, all] = line.split(' ');
        if (sort !== 'i') continue;
        const sum = (quizzes.folded.answers[item] ??= [0, 0]);
        sum[0] += Number(right);
        sum[1] += Number(all);
      }
    }
    const match = /:(?:sitting:\w+-(\d+)-.*|begun:[^:]*)$/.exec(name);
    if (!match) continue;
    const [, head, ...lines] = text.split(';');
    const [finished, day, seed, plan] = head.split(' ');
    const answers = lines.map((line) => {
      const [item, fact, kind, right, option] = line.split(' ');
      return { item, fact, kind, right: right === '1', option: Number(option) };
    });
    const quiz = { finished: Number(finished), day: Number(day), seed: Number(seed), answers };
    if (plan !== '-') quiz.plan = plan;
    quizzes[match[1] ? 'finished' : 'begun'].push({ stamp: Number(match[1] ?? 0), ...quiz });
  }
  quizzes.finished.sort((a, b) => a.stamp - b.stamp);
  return quizzes;
}

/** The slots of finished quizzes, as src/keep/format.rs writes them: pairs of name and text. */
export function slotsOf(sittings) {
  const line = ({ item, fact, kind, right, option }) => `;${item} ${fact} ${kind} ${Number(right)} ${option} -`;
  return sittings.map(({ finished, day, seed, plan, answers }) => {
    const text = `${finished} ${day} ${seed} ${plan ?? '-'} ${answers.length}${answers.map(line).join('')}`;
    return [`sitting:00c0ffee-${finished}-${plan ?? seed}`, seal(text)];
  });
}

/** A text with the version of its format and the check, as src/keep/envelope.rs writes them. */
export function seal(text) {
  return `2 ${fnv(text)};${text}`;
}

/** FNV-1a, 64 bits, of plain ASCII. Two halves, since a number of JavaScript holds 53 bits. */
function fnv(text) {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** Whether local storage and the database hold the same, as they do once the page has merged them. */
export async function isMerged() {
  const opening = indexedDB.open('awareness-quiz', 1);
  // The page may not have made it yet.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await new Promise((done) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => done(undefined);
  });
  if (!database) return false;
  const store = database.transaction('slots').objectStore('slots');
  const all = [store.getAllKeys(), store.getAll()];
  await new Promise((done) => (all[1].onsuccess = done));
  database.close();
  const [names, texts] = all.map(({ result }) => result);
  const ours = names.map((name, at) => [name, texts[at]]).filter(([name]) => !name.endsWith(':erased'));
  const n_here = Object.keys(localStorage).filter((name) => name.startsWith('awareness-quiz:/')).length;
  return n_here === ours.length && ours.every(([name, text]) => localStorage.getItem(name) === text);
}

/** Puts other slots in the place of the finished quizzes, in local storage and in the database. */
export async function replaceFinished(slots) {
  const prefix = `awareness-quiz:${location.pathname.replace(/\/[^/]*$/, '')}/:`;
  const old = Object.keys(localStorage).filter((name) => /:(sitting|totals):/.test(name));
  const names = slots.map(([name]) => prefix + name);
  old.forEach((name) => localStorage.removeItem(name));
  slots.forEach(([, text], at) => localStorage.setItem(names[at], text));
  const opening = indexedDB.open('awareness-quiz', 1);
  await new Promise((done) => (opening.onsuccess = done));
  const writing = opening.result.transaction('slots', 'readwrite');
  const store = writing.objectStore('slots');
  old.forEach((name) => store.delete(name));
  slots.forEach(([, text], at) => store.put(text, names[at]));
  await new Promise((done) => (writing.oncomplete = done));
  opening.result.close();
}
