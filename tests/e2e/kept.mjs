// What the page has stored of quizzes. Both functions are for page.evaluate, so each is a world of its own.

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

/** Puts other finished quizzes in the place of those, as the first release would have stored them. */
export function replaceFinished(sittings) {
  const names = Object.keys(localStorage);
  const prefix = names.find((it) => it.startsWith('awareness-quiz:')).replace(/\/:.*/, '/:');
  const changed = [...names.filter((it) => /:(sitting|totals):/.test(it)), `${prefix}record`];
  for (const name of changed) localStorage.removeItem(name);
  localStorage.setItem(changed.at(-1), JSON.stringify({ version: 1, sittings }));
  // In the browser's database as well, or that would bring the others back.
  changed.forEach((name) => keepSafe(name));
  return keepSafe();
}
