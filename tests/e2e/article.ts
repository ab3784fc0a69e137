// Reads the source article by itself, so that keys come from the text and not from the app.
import { readFileSync } from 'node:fs';

interface Excerpt {
  text: string;
  heading: string;
  attribution: string;
}

const source = readFileSync(
  new URL('../../tests/articles/publicity-week-2022.md', import.meta.url),
  'utf8',
);

const excerpts: Excerpt[] = [];
const captions: string[] = [];
let heading = '';
let quoted = '';
for (const line of source.split('\n')) {
  if (line.startsWith('## ')) heading = line.slice(3);
  if (line.startsWith('> ')) quoted = line.slice(2);
  if (line.startsWith('— ')) excerpts.push({ text: quoted, heading, attribution: line.slice(2) });
  if (line.startsWith('*')) captions.push(line);
}

export const title = /^title: (.*)$/m.exec(source)![1];

const holds = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
// A month counts as its first day: no two occasions of the article fall in one month.
const time = ({ attribution }: Excerpt) => Date.parse(/(\d+ )?\w+ \d{4}$/.exec(attribution)![0]);
const year = (text: string) => /(\d{4})$/.exec(text)![1];

const undotted = (option: string) => option.replace(/^… /, '').replace(/ …$/, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for what follows `who` or `what`, its verb in whichever form the article has. */
function formsOf(predicate: string): string {
  const form = (word: string, at: number) => {
    if (word === 'is') return '(is|are)';
    if (word === 'has') return '(has|have)';
    return at < 2 ? `${escaped(word.replace(/s$/, ''))}\\w*` : escaped(word);
  };
  return predicate.split(' ').map(form).join(' ');
}

/** What a question shows; a gap in the passage is one NUL character. */
export interface Question {
  stem: string;
  passage: string;
  options: string[];
}

/** The excerpt that a question is about, where it quotes one. */
export function excerptOf({ passage, options }: Question): Excerpt | undefined {
  if (passage === '') return undefined;
  const [before, after] = passage.split('\0');
  const readings = after === undefined ? [before] : options.map((it) => before + it + after);
  const found = excerpts.filter((it) => readings.some((reading) => it.text.includes(reading)));
  if (found.length !== 1) throw new Error(`${found.length} excerpts hold “${passage}”`);
  return found[0];
}

/** Positions of the options that the article makes true; a sound question has one. */
export function trueOptions(question: Question): number[] {
  const { stem, passage, options } = question;
  const [before, after] = passage.split('\0');
  const excerpt = excerptOf(question);
  let isTrue: (option: string) => boolean;
  let match: RegExpExecArray | null;
  if (stem === 'On which occasion was this said?') {
    isTrue = (it) => holds(excerpt!.attribution, it);
  } else if (stem === 'In which year was this said?') {
    isTrue = (it) => year(excerpt!.attribution) === it;
  } else if (stem.startsWith('Under which heading')) {
    isTrue = (it) => excerpt!.heading === it;
  } else if (/^Which words? (is|are) missing/.test(stem)) {
    isTrue = (it) => excerpts.some(({ text }) => text.includes(before + it + after));
  } else if ((match = /^In which year did .*? the (.*)\?$/.exec(stem))) {
    const dated = excerpts.filter(({ attribution }) => holds(attribution, match![1]));
    isTrue = (it) => dated.some(({ attribution }) => year(attribution) === it);
  } else if ((match = /^Where (?:was|did) the (.*) (?:held|open)\?$/.exec(stem))) {
    isTrue = (it) => captions.some((caption) => holds(caption, match![1]) && holds(caption, it));
  } else if ((match = /^According to the article, wh(?:o|at) (.*)\?$/.exec(stem))) {
    const said = formsOf(match[1]);
    isTrue = (it) => excerpts.some(({ text }) => new RegExp(`${escaped(it)} ${said}`, 'i').test(text));
  } else if (/^(What is the aim\?|How does this sentence go on)/.test(stem)) {
    isTrue = (it) => new RegExp(`${escaped(passage)},? ${escaped(it)}`).test(excerpt!.text);
  } else if ((match = /^Which of these does the article place under “(.*)”\?$/.exec(stem))) {
    isTrue = (it) => excerpts.some((e) => e.text.includes(undotted(it)) && e.heading === match![1]);
  } else if (stem.startsWith('Which of these was said on both occasions')) {
    isTrue = (it) => excerpts.filter(({ text }) => text.includes(undotted(it))).length === 2;
  } else if ((match = /^Which of these was said (first|last)\?$/.exec(stem))) {
    const times = options.map((it) => time(excerpts.find((e) => e.text.includes(undotted(it)))!));
    const wanted = match[1] === 'first' ? Math.min(...times) : Math.max(...times);
    isTrue = (it) => times[options.indexOf(it)] === wanted;
  } else if ((match = /^Which of these (?:was said at|is from) the (.*)\?$/.exec(stem))) {
    const there = excerpts.filter(({ attribution }) => holds(attribution, match![1]));
    isTrue = (it) => there.some(({ text }) => text.includes(undotted(it)));
  } else if ((match = /^Which of these .* in (.*)\?$/.exec(stem))) {
    isTrue = (it) => captions.some((caption) => holds(caption, match![1]) && holds(caption, it));
  } else if ((match = /^Which of these was the (earliest|latest)\?$/.exec(stem))) {
    const times = options.map((it) => time(excerpts.find((e) => holds(e.attribution, it))!));
    const wanted = match[1] === 'earliest' ? Math.min(...times) : Math.max(...times);
    isTrue = (it) => times[options.indexOf(it)] === wanted;
  } else {
    throw new Error(`a question of no known kind: ${stem}`);
  }
  return options.flatMap((it, at) => (isTrue(it) ? [at] : []));
}
