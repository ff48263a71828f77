import type { Options } from 'prettier';

/** Style of a package whose team has no Prettier configuration: that of the generator's own files, runtime included. */
export const houseStyle = { printWidth: 110, singleQuote: true } as const satisfies Options;

/** The options that an `.editorconfig` can set, and what Prettier takes them for where nobody sets them. */
export const editorOptions = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  endOfLine: 'lf',
} as const satisfies Options;

/** Whether options ask for the house style, and for nothing else. */
export function isHouseStyle(style: Options): boolean {
  const wanted = new Map<string, unknown>(Object.entries({ ...editorOptions, ...houseStyle }));
  const asked = Object.entries({ ...editorOptions, ...style });
  return asked.length === wanted.size && asked.every(([name, value]) => wanted.get(name) === value);
}
