import { dirname, join, resolve } from 'node:path';

/** Files that Prettier searches for in each folder (prettier.io/docs/configuration), and `.editorconfig`. */
const names = [
  'package.json',
  'package.yaml',
  '.prettierrc',
  ...['json', 'json5', 'yaml', 'yml', 'toml', 'js', 'ts', 'mjs', 'mts', 'cjs', 'cts'].map(
    (end) => `.prettierrc.${end}`,
  ),
  ...['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'].map((end) => `prettier.config.${end}`),
  '.editorconfig',
];

/** All paths at which a Prettier configuration for files below `folder` may exist. */
export function prettierFiles(folder: string): readonly string[] {
  const start = resolve(folder);
  const above = dirname(start);
  const here = prettierFilesIn(start);
  return above === start ? here : [...here, ...prettierFiles(above)];
}

/** The paths of {@link prettierFiles} in one folder. */
export function prettierFilesIn(folder: string): readonly string[] {
  return names.map((name) => join(folder, name));
}
