import type { Options } from 'prettier';

/** Style of a package whose team has no Prettier configuration: that of the generator's own files, runtime included. */
export const houseStyle = { printWidth: 110, singleQuote: true } as const satisfies Options;

/** Whether options ask for the house style, and for nothing else. */
export function isHouseStyle({ parser: _parser, filepath: _filepath, ...style }: Options): boolean {
  const names = Object.keys(style);
  return (
    names.length === 2 &&
    style.printWidth === houseStyle.printWidth &&
    style.singleQuote === houseStyle.singleQuote
  );
}
