import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './support/folders.ts';

/** Words of the table in CONTRIBUTING.md that have a better one. */
const avoided =
  /\b(?:answer\w*|rooms?|complain(?:s|ts?)?|heirs?|press|sightings?|papers|alarm|besides?|anew|hardly|kin|t(?:old|ell) apart|but for)\b/gi;

/** Texts in which such a word is right: those of documents, of people, and of older versions. */
const allowed: readonly (readonly [file: string, text: RegExp])[] = [
  ['docs/upgrading.md', /GetReportAnswers|`answer`|\{ answer/],
  ['CHANGELOG.md', /instead of answer|started\.answer|\{ answer/],
  ['CONTRIBUTING.md', /^\|/],
  ['generator/config/lock.ts', /answers GET|GetReportAnswers|'answers|Answers\$/],
  ['generator/model/naming/verbs.ts', /./],
  ['generated/paperspace-core', /no longer answers/],
  // A published code, named before the words were chosen.
  ['generator/diagnostics/catalogue/model.ts', /media-type-beside-file/],
  ['generator/model/build/file-or-json.ts', /media-type-beside-file/],
  ['docs/diagnostics.md', /media-type-beside-file/],
  // Words of the document.
  ['generated/paperspace/src/models/', /./],
];

test('the vocabulary of CONTRIBUTING.md is followed in code, templates, packages and documentation', () => {
  const places = /^(?:(?:generator|templates|docs|generated|bench|build)\/.*\.(?:ts|mjs|hbs|md)|[^/]+\.md)$/;
  const files = execFileSync('git', ['ls-files'], { cwd: repository, encoding: 'utf8' })
    .split('\n')
    .filter((file) => places.test(file));
  const found = files.flatMap((file) =>
    readFileSync(join(repository, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.match(avoided) ?? []).map((word) => ({ file, line, index, word })))
      .filter(({ line }) => !allowed.some(([start, text]) => file.startsWith(start) && text.test(line)))
      .map(({ index, word }) => `${file}:${index + 1}: ${word}`),
  );
  expect(found).toEqual([]);
});
