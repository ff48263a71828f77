import { setFlagsFromString } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { parse } from '../../generator/load/read/parse.ts';

async function read(text: string) {
  const diagnostics = new Diagnostics();
  const outcome = await parse(text, 'api', 100, diagnostics);
  if (!outcome.ok) outcome.problem.report(diagnostics, null);
  return {
    value: outcome.ok ? outcome.value.value : undefined,
    messages: diagnostics.all.map(({ origin, message }) =>
      origin?.line === undefined ? message : `${origin.line}:${origin.column} ${message}`,
    ),
  };
}

describe.each([
  [
    'JSON',
    '{"n": [9007199254740993, -9223372036854775808,9007199254740991, 1e21, 0.125], "s": "\\\\", "t": "a\\\", 9007199254740993", "#": 12345678901234567890, "##": "#9"}',
  ],
  [
    'YAML',
    'n: [9007199254740993, -9223372036854775808,9007199254740991, 1e21, 0.125]\ns: "\\\\"\nt: "a\\", 9007199254740993"\n"#": 12345678901234567890\n"##": "#9"\n',
  ],
  [
    'YAML with a bracket at the margin',
    '{ n: [9007199254740993, -9223372036854775808,9007199254740991, 1e21, 0.125\n], s: "\\\\", t: "a\\", 9007199254740993", "#": 12345678901234567890, "##": "#9"\n}',
  ],
])('%s', (_format, text) => {
  test('keeps the digits of integers that a number cannot hold, outside strings', async () => {
    const { value } = await read(text);
    const n = [9007199254740993n, -9223372036854775808n, 9007199254740991, 1e21, 0.125];
    expect(value).toEqual({ n, s: '\\', t: 'a", 9007199254740993', '#': 12345678901234567890n, '##': '#9' });
  });
});

describe('JSON', () => {
  test('keeps strings next to large integers, however they are escaped', async () => {
    const { value } = await read(String.raw`{ "n": 9007199254740993, "s": ["\u0023", "#7", "#\u00237"] }`);
    expect(value).toEqual({ n: 9007199254740993n, s: ['#', '#7', '##7'] });
  });

  test('rounds the limit of a double that is written out', async () => {
    const { value } = await read(`{ "most": ${'9'.repeat(300)} }`);
    expect(value).toEqual({ most: 1e300 });
  });
});

describe('YAML', () => {
  test('keeps booleans and dates of YAML 1.1 as strings', async () => {
    const { value } = await read('enum: [no, on, Yes, 2020-01-01]\non: 1\n');
    expect(value).toEqual({ enum: ['no', 'on', 'Yes', '2020-01-01'], on: 1 });
  });

  test('turns status keys into strings', async () => {
    const { value } = await read('responses:\n  200: a\n  4XX: b\n');
    expect(value).toEqual({ responses: { '200': 'a', '4XX': 'b' } });
  });

  test('understands anchors and merge keys', async () => {
    const { value } = await read('base: &base { a: 1, b: 2 }\nmore: { <<: *base, b: 3 }\n');
    expect(value).toEqual({ base: { a: 1, b: 2 }, more: { a: 1, b: 3 } });
  });

  test('reports line and column of a mistake', async () => {
    const { messages } = await read('a: 1\nb: [1, 2\nc: *missing\n');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^\d:\d+ The file is not valid YAML: .+\.$/);
  });

  test('warns of a duplicate key, and uses the last one', async () => {
    const { value, messages } = await read('a: 1\na: 2\n');
    expect(value).toEqual({ a: 2 });
    expect(messages).toEqual(['2:1 A mapping has the same key twice; the last value is used.']);
  });

  test('accepts a closing bracket that is not indented more than its key', async () => {
    const { value, messages } = await read('a:\n  b: {\n    "c": 1\n  }\n');
    expect(value).toEqual({ a: { b: { c: 1 } } });
    expect(messages).toEqual([]);
  });

  test('reads quoted texts that continue at the margin', async () => {
    const text = `a:\n  b: "one\ntwo: \\"three\\"\n\nfour"\n  c:\n    - 'it''s\nfine'\n    - d: "five\n  six"\ne: 1\n`;
    const { value, messages } = await read(text);
    expect(value).toEqual({ a: { b: 'one two: "three"\nfour', c: ["it's fine", { d: 'five six' }] }, e: 1 });
    expect(messages).toEqual([]);
  });

  test('refuses a quoted text that never ends', async () => {
    const { messages } = await read('a:\n  b: "one\ntwo\nc: 1\n');
    expect(messages).toHaveLength(1);
  });

  test('refuses nesting beyond the limit instead of overflowing the stack', async () => {
    const { messages } = await read(`- ${'['.repeat(5_000)}`);
    expect(messages).toHaveLength(1);
  });
});

describe('JSON', () => {
  test('reports the place at which a text ends inside a string of 16 MB', async () => {
    // V8 no longer optimizes patterns in a process that has compiled many. Their stack grows with each repetition then.
    setFlagsFromString('--no-regexp-optimization');
    const { messages } = await read(`{"info": {"title": "${'x'.repeat(16 * 1024 * 1024)}`);
    setFlagsFromString('--regexp-optimization');
    expect(messages).toEqual([
      expect.stringMatching(/^1:20 The file is not valid JSON: expected a value .*\.$/),
    ]);
  });

  test.each([
    ['{"a": 1\n "b": 2}', '2:2', 'expected "," or "}" but found "\\"b\\": 2}"'],
    ['{"a": 1,\n}', '2:1', 'expected a key in double quotes but found "}"'],
    ['{"a" 1}', '1:6', 'expected ":" but found "1}"'],
    ['{"a": tru}', '1:7', 'expected a value but found "tru}"'],
    ['[1, 2', '1:6', 'expected "," or "]" but found the end of the text'],
    ['{"a": 1} x', '1:10', 'expected the end of the text but found "x"'],
  ])('reports the place of the mistake in %j', async (text, place, reason) => {
    expect((await read(text)).messages).toEqual([`${place} The file is not valid JSON: ${reason}.`]);
  });

  test('reads a __proto__ key as a member like any other', async () => {
    for (const text of ['{"__proto__": {"polluted": true}}', '__proto__: { polluted: true }']) {
      const { value } = await read(text);
      expect(Object.hasOwn(Object(value), '__proto__')).toBe(true);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    }
  });
});

test('an empty file is reported as empty', async () => {
  expect((await read(' \n')).messages).toEqual(['"api" is empty.']);
});
