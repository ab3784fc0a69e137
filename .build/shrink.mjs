// Makes a script as short as it can be, where the Makefile says in TERSER where the program for that
// is; else it stays as it is.
import { join } from 'node:path';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';

/** The text of a module, shortened. */
export async function shrink(text) {
  if (!env.TERSER) return text;
  const { minify } = await import(pathToFileURL(join(env.TERSER, 'main.js')).href);
  const { code } = await minify(text, { module: true, compress: { passes: 2 } });
  return code;
}
