import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { resolveConfig } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainStyle } from '../../generator/output/plain-style.ts';
import { houseStyle } from '../../generator/print/house-style.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'sdkwright-style-'));
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function styleWith(configurations: Readonly<Record<string, string>>): unknown {
  for (const [path, text] of Object.entries(configurations)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return plainStyle(join(project, 'sdk'))('src/models/a.ts');
}

describe('the style of a package', () => {
  it('is the house style if the project only depends on Prettier', () => {
    expect(styleWith({ 'package.json': '{ "devDependencies": { "prettier": "3" } }' })).toBe(houseStyle);
  });

  it.each([
    ['package.json', '{ "prettier": { "semi": false } }'],
    ['.prettierrc', '{ "semi": false, "printWidth": 60 }'],
    ['.prettierrc.json', '{ "$schema": "https://json.schemastore.org/prettierrc", "tabWidth": 4 }'],
    ['sdk/.prettierrc', '{}'],
  ])('is what Prettier reads from %s', async (path, text) => {
    const style = styleWith({ [path]: text });
    expect(style).toEqual(await resolveConfig(join(project, 'sdk/src/a.ts'), { editorconfig: true }));
  });

  it('is what Prettier reads next to an editor configuration if its own configuration leaves nothing open', async () => {
    const style = styleWith({
      '.prettierrc':
        '{ "printWidth": 100, "tabWidth": 4, "useTabs": false, "endOfLine": "lf", "semi": false }',
      '.editorconfig': '[*]\nindent_style = tab\nmax_line_length = 60\nend_of_line = crlf\n',
    });
    expect(style).toEqual(await resolveConfig(join(project, 'sdk/src/a.ts'), { editorconfig: true }));
    expect(style).toMatchObject({ printWidth: 100, useTabs: false });
  });

  it.each([
    ['a name', { 'package.json': '{ "prettier": "our-style" }' }],
    ['YAML', { '.prettierrc': 'semi: false' }],
    ['code', { 'prettier.config.js': 'export default {}' }],
    ['overrides', { '.prettierrc': '{ "overrides": [] }' }],
    ['plugins', { '.prettierrc': '{ "plugins": ["our-plugin"] }' }],
    ['an editor configuration', { '.prettierrc': '{ "printWidth": 100 }', '.editorconfig': '' }],
    ['two configurations', { '.prettierrc': '{}', 'sdk/.prettierrc': '{}' }],
    ['a configuration for some files', { 'sdk/src/.prettierrc': '{}' }],
    ['a broken file', { 'package.json': '{ "prettier": ' }],
  ])('is left to Prettier if there is %s', (_, configurations) => {
    expect(styleWith(configurations)).toBeNull();
  });
});
