import { describe, expect, test } from 'vitest';
import {
  countDiagnostics,
  printDiagnostics,
  printMostImportant,
  supportsColour,
} from '../../generator/diagnostics/print.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';

/** Findings about references at these pointers, and a missing file. */
function findings(...refs: readonly string[]): Diagnostics {
  const diagnostics = new Diagnostics();
  for (const ref of refs) {
    const params = { ref, missing: 'file', suggestion: null };
    diagnostics.report('unresolved-reference', { file: 'api.json', pointer: `/${ref}` }, params);
  }
  return diagnostics;
}

describe('text for people', () => {
  test('has severity, code and place, what is wrong, and what to do', () => {
    const diagnostics = findings('a');
    diagnostics.report('no-operations', { file: 'api.json', pointer: '/x' }, { file: 'api.json' });
    diagnostics.report('file-not-found', null, { file: 'b.json' });
    expect(printDiagnostics(diagnostics.all, { colour: false })).toBe(
      `error file-not-found
  There is no file "b.json".
  Correct the path. Paths in a file are relative to that file, paths on the command line to the working directory.

error unresolved-reference  api.json#/a
  Cannot resolve "a": there is no file.
  Add the definition, or correct the reference.

warning no-operations  api.json#/x
  "api.json" describes no operations.
  Describe operations under "paths" or "webhooks", or check that this is the right file.
`,
    );
  });

  test('gives the help of a code once, and counts what it leaves out', () => {
    const text = printDiagnostics(findings('a', 'b', 'c').all, { colour: false, perCode: 2 });
    expect(text.match(/Add the definition/g)).toHaveLength(1);
    expect(text).toContain('Cannot resolve "b"');
    expect(text).not.toContain('Cannot resolve "c"');
    expect(text).toContain('… and 1 more of this kind');
  });

  test('prints a repeated finding once, with its first places', () => {
    const diagnostics = new Diagnostics();
    for (const pointer of ['/a', '/b', '/c', '/d', '/e'])
      diagnostics.report('ref-nullable', { file: 'api.json', pointer }, {});
    diagnostics.report(
      'type-unknown',
      { file: 'api.json', pointer: '/x' },
      { type: 'text', suggestion: null },
    );
    diagnostics.report(
      'type-unknown',
      { file: 'api.json', pointer: '/y' },
      { type: 'date', suggestion: null },
    );
    expect(printDiagnostics(diagnostics.all, { colour: false })).toBe(
      `warning ref-nullable  5 times
  OpenAPI 3.0 ignores "nullable" next to "$ref"; the type allows null anyway.
    api.json#/a
    api.json#/b
    api.json#/c
    … and 2 more places
  Write allOf: [{ $ref }] with nullable, or use OpenAPI 3.1.

warning type-unknown  api.json#/x
  There is no type "text".
warning type-unknown  api.json#/y
  There is no type "date".
  Use string, number, integer, boolean, object, array or null.
`,
    );
  });

  test('has line and column where they are known, and the lines around an error', () => {
    const text = '{\n  "a": {}\n}';
    const find = () => ({ line: 2, column: 3, text });
    expect(printDiagnostics(findings('a').all, { colour: false, find })).toBe(
      `error unresolved-reference  api.json:2:3  #/a
  Cannot resolve "a": there is no file.
      1 | {
    > 2 |   "a": {}
        |   ^^^
      3 | }
  Add the definition, or correct the reference.
`,
    );
  });

  test('names the three kinds with the most places if it is brief', () => {
    const diagnostics = new Diagnostics();
    const at = (pointer: string) => ({ file: 'api.json', pointer });
    for (const pointer of ['/a', '/b']) diagnostics.report('ref-nullable', at(pointer), {});
    for (const pointer of ['/c', '/d', '/e'])
      diagnostics.report('type-unknown', at(pointer), { type: 'text', suggestion: null });
    diagnostics.report('no-operations', at('/x'), { file: 'api.json' });
    diagnostics.report('security-undeclared', at('/y'), {
      scheme: 'key',
      declared: 'api_key',
      suggestion: 'api_key',
    });
    const text = printMostImportant(diagnostics.all, { colour: false });
    expect(text.split('\n').filter((line) => line.startsWith('warning'))).toEqual([
      'warning type-unknown  api.json#/c  and 2 more',
      'warning ref-nullable  api.json#/a  and 1 more',
      'warning no-operations  api.json#/x',
    ]);
    expect(text.trimEnd().split('\n')).toHaveLength(9);
  });

  test('escapes control characters of foreign text', () => {
    const text = printDiagnostics(findings('\u001b[2J\u202eevil\r\n\u009b31m').all, { colour: false });
    expect(text).toContain('Cannot resolve "\\u001b[2J\\u202eevil\\r\\n\\u009b31m"');
    expect(text).not.toMatch(/[\u001b\u202e\r\u009b]/);
  });

  test('shortens long words, such as pointers into deep documents', () => {
    const deep = 'properties/inner/'.repeat(200);
    for (const print of [printDiagnostics, printMostImportant]) {
      const text = print(findings(`start/${deep}end`).all, { colour: false });
      expect(text).toMatch(/api\.json#\/start\/properties\/inner\S+…\S+properties\/inner\/end\n/);
      expect(text).toMatch(/Cannot resolve "start\/properties\S+…\S+\/end": there is no file\./);
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(400);
    }
  });

  test('is coloured only when asked', () => {
    expect(printDiagnostics(findings('a').all, { colour: true })).toContain('\u001b[31merror\u001b[39m');
    expect(printDiagnostics([], { colour: true })).toBe('');
  });
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '' }, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{ isTTY: false }, {}, false],
  [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
  [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
  [{}, {}, false],
])('a stream %j in the environment %j has support of colours: %s', (stream, environment, expected) => {
  expect(supportsColour(stream, environment)).toBe(expected);
});

test('the counts name each severity that occurs', () => {
  const diagnostics = findings('a', 'b');
  diagnostics.report('no-operations', null, { file: 'api.json' });
  expect(countDiagnostics(diagnostics.all)).toBe('2 errors, 1 warning');
  expect(countDiagnostics([])).toBe('');
});

test('characters that control a terminal or hide text are printed as escapes', () => {
  const hostile = 'a\u001b[2J\u009b\u202e\ud800\u{e0001}\u2028\u00adz';
  const { all } = findings(hostile);
  const shown = String.raw`a\u001b[2J\u009b\u202e\ud800\udb40\udc01\u2028\u00adz`;
  expect(printDiagnostics(all, { colour: false })).toContain(`"${shown}"`);
});
