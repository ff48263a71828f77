import type { Options } from 'prettier';

/**
 * Style of a package without a Prettier configuration: that of the generator's own files, including the
 * runtime.
 */
export const houseStyle = { printWidth: 110, singleQuote: true } as const satisfies Options;

/** The options that an `.editorconfig` can set, with Prettier's defaults. */
export const editorOptions = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  endOfLine: 'lf',
} as const satisfies Options;

/** Whether options are exactly the house style. */
export function isHouseStyle(style: Options): boolean {
  const wanted = new Map<string, unknown>(Object.entries({ ...editorOptions, ...houseStyle }));
  const asked = Object.entries({ ...editorOptions, ...style });
  return asked.length === wanted.size && asked.every(([name, value]) => wanted.get(name) === value);
}
