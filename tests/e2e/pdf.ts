// Reads the text of a PDF as Chromium writes it, to see what stands on the paper.
import { inflateSync } from 'node:zlib';

/** The text of each page, without its spaces: a PDF places words and does not always part them. */
export function readPdf(pdf: Buffer): string[] {
  const objects = new Map<string, { dictionary: string; stream?: string }>();
  const text = pdf.toString('latin1');
  for (const { 0: head, 1: id, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = index + head.length;
    const [dictionary] = /^[^]*?(?= stream\n|\nendobj)/.exec(text.slice(start, start + 100_000))!;
    const from = start + dictionary.length + ' stream\n'.length;
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    const isStream = length && text.slice(start + dictionary.length, from) === ' stream\n';
    const bytes = isStream ? pdf.subarray(from, from + Number(length)) : undefined;
    const isPacked = dictionary.includes('/FlateDecode');
    objects.set(id, { dictionary, stream: bytes && (isPacked ? inflateSync(bytes) : bytes).toString('latin1') });
  }
  const follow = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const content = objects.get(follow(dictionary, 'Contents')!)!.stream!;
    let letters = new Map<string, string>();
    let read = '';
    for (const [, font, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)> Tj/g)) {
      if (font) {
        const { dictionary: of } = objects.get(follow(dictionary, font)!)!;
        letters = readLetters(objects.get(follow(of, 'ToUnicode')!)?.stream ?? '');
      } else {
        // A font drawn letter by letter has a byte for each, others two.
        const digits = letters.has('00') || [...letters.keys()][0]?.length === 2 ? 2 : 4;
        for (const [glyph] of glyphs.matchAll(new RegExp(`.{${digits}}`, 'g'))) {
          read += letters.get(glyph.toUpperCase()) ?? '\u{fffd}';
        }
      }
    }
    // Two letters drawn as one are two again.
    return read.normalize('NFKC').replace(/\s/g, '');
  });
}

/** What each glyph of a font stands for. */
function readLetters(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph, letter] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(glyph.toUpperCase(), word(letter));
    }
  }
  for (const [, block] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first, last, letter] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let at = parseInt(first, 16); at <= parseInt(last, 16); at++) {
        const glyph = at.toString(16).padStart(first.length, '0').toUpperCase();
        const code = parseInt(letter, 16) + at - parseInt(first, 16);
        letters.set(glyph, word(code.toString(16).padStart(letter.length, '0')));
      }
    }
  }
  return letters;
}
