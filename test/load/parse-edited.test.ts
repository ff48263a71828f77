import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../generator/load/read/large-integers.ts';
import { parseEdited } from '../../generator/load/read/parse-edited.ts';
import { shareValues } from '../../generator/load/share-values.ts';
import type { Source } from '../../generator/load/types.ts';

function sourceOf(text: string, value: unknown): Source {
  return { url: 'file:///api.json', file: 'api.json', value, json: Buffer.from(text) };
}

/** The value of a new text, made from the last one; null if it must be parsed as a whole. */
function edit(last: Source, text: string): Source | null {
  const { json, value } = last;
  const edited = json && parseEdited({ json, value }, Buffer.from(text));
  return edited && shareValues(last, { ...last, ...edited });
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: parseJson(text.replace(/^\uFEFF/, '')) };
  } catch {
    return null;
  }
}

/** A value as text in which order, own `__proto__` and large integers can be seen. */
function shown(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? `${member} as bigint` : member,
  );
}

/** The objects of the last value that are part of another one, each with its path. */
function shared(last: unknown, value: unknown): readonly string[] {
  const known = new Map<unknown, string>();
  const collect = (each: unknown, path: string, visit: (each: object, path: string) => void): void => {
    if (typeof each !== 'object' || each === null) return;
    visit(each, path);
    for (const [key, member] of Object.entries(each)) collect(member, `${path}/${key}`, visit);
  };
  collect(last, '', (each, path) => known.set(each, path));
  const found: string[] = [];
  collect(value, '', (each, path) => {
    if (known.has(each)) found.push(`${path} was ${known.get(each)}`);
  });
  return found;
}

const keys = ['a', 'b', 'a', '1', '__proto__', '\u00e9', '"\\', '', '\\u0061'];

const text = fc.oneof(
  fc.constantFrom('', 'text', '"', '\\', '{', '}]', ',', ':', '\u00fc\u{1f600}', 'a\\"b', '\n', '#1'),
  fc.string({ maxLength: 4 }),
);

/** The text of a string, sometimes with all of its characters escaped. */
const quoted = fc
  .tuple(text, fc.boolean())
  .map(([value, isEscaped]) =>
    isEscaped
      ? `"${[...Array(value.length).keys()].map((at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(value),
  );

const scalar = fc.oneof(
  quoted,
  fc.constantFrom('1', '-2.5e3', 'true', 'null', '12345678901234567890', '-9007199254740993'),
);

const blank = fc.constantFrom('', '', ' ', '\n  ', '\r\n\t');

/** Texts of JSON values; objects may repeat a key. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    scalar,
    fc
      .tuple(blank, fc.array(tie('json'), { maxLength: 4 }))
      .map(([gap, all]) => `[${gap}${all.join(`${gap},`)}${gap}]`),
    fc
      .tuple(
        blank,
        fc.array(
          fc.tuple(
            fc.oneof(
              fc.constantFrom(...keys).map((key) => JSON.stringify(key)),
              quoted,
            ),
            tie('json'),
          ),
          {
            maxLength: 5,
          },
        ),
      )
      .map(
        ([gap, members]) =>
          `{${gap}${members.map(([key, value]) => `${key}${gap}:${gap}${value}`).join(`${gap},${gap}`)}${gap}}`,
      ),
  ),
}));

const document = fc
  .tuple(fc.constantFrom('', '', '\uFEFF'), blank, fc.array(json, { minLength: 1, maxLength: 4 }))
  .map(([mark, gap, all]) => `${mark}${gap}{"x":[${all.join(',')}],"y":{"a":${all.join(',"b":')}}}${gap}`);

const token = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    ' ',
    '1',
    'x',
    '"a":1,',
    ',"b":[{}]',
    '},{',
    '"},{"',
  ),
  scalar,
  json,
);

/** A replacement of some characters at a place. */
const change = fc.tuple(
  fc.nat(),
  fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)),
  fc.oneof(token, fc.constant('')),
);

function changed(text: string, [place, removed, added]: readonly [number, number, string]): string {
  const at = place % (text.length + 1);
  // As bytes, so that half a character is replaced.
  return Buffer.from(text.slice(0, at) + added + text.slice(at + removed)).toString();
}

describe('parsing an edited JSON file', () => {
  it('gives what parsing and sharing the whole file gives, over random edits', () => {
    let made = 0;
    const runs = Number(process.env['EDIT_RUNS'] ?? 500);
    const property = fc.property(
      document,
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (start, changes) => {
        let last = sourceOf(start, parsed(start)?.value);
        for (const each of changes) {
          const next = changed(last.json?.toString() ?? '', each);
          const whole = parsed(next);
          const edited = edit(last, next);
          if (edited === null && whole === null) continue;
          made += edited === null ? 0 : 1;
          expect(edited === null || whole !== null).toBe(true);
          const expected = shareValues(last, sourceOf(next, whole?.value));
          const result = edited ?? expected;
          expect(shown(result.value)).toBe(shown(expected.value));
          expect(shared(last.value, result.value)).toEqual(shared(last.value, expected.value));
          last = { ...result, json: Buffer.from(next) };
        }
      },
    );
    fc.assert(property, { numRuns: runs, seed: 20_260_102 });
    expect(made).toBeGreaterThan(runs / 4);
  });

  it.each([
    ['a text', '{"a": [1, {"b": "old"}], "c": {"d": 2}}', '{"a": [1, {"b": "n\\"ew"}], "c": {"d": 2}}'],
    ['a member', '{"a": [1, {"b": 1}], "c": {"d": 2}}', '{"a": [1, {"e": {}, "b": 1}], "c": {"d": 2}}'],
    ['a key', '{"a": [{"old": {}}], "c": {"d": 2}}', '{"a": [{"older": {}}], "c": {"d": 2}}'],
    [
      'a member next to quotes and brackets in strings',
      String.raw`{"q": "a\"]}\\", "k\"{": {"b": 1}, "c": {"d": 2}}`,
      String.raw`{"q": "a\"]}\\", "k\"{": {"b": 2}, "c": {"d": 2}}`,
    ],
    ['nothing', '{"a": {"b": 1}, "c": {"d": 2}}', '{"a": {"b": 1}, "c": {"d": 2}}'],
  ])('keeps all other objects when %s changes', (_what, before, after) => {
    const last = sourceOf(before, JSON.parse(before));
    const edited = edit(last, after);
    expect(edited?.value).toEqual(JSON.parse(after));
    expect(Reflect.get(Object(edited?.value), 'c')).toBe(Reflect.get(Object(last.value), 'c'));
  });

  it.each([
    ['the text is not JSON', '{"a": {"b": 1}}', '{"a": {"b": 1,}}'],
    ['the text ends early', '{"a": {"b": 1}}', '{"a": {"b": 1}'],
    ['the root changes', '{"a": 1, "b": {}}', '{"a": 2, "b": {}}'],
    ['a key is written twice around it', '{"a": {"b": 1}, "a": {"b": 1}}', '{"a": {"b": 2}, "a": {"b": 1}}'],
    ['the text is UTF-16', '\uFFFE{"a": {"b": 1}}', '\uFFFE{"a": {"b": 2}}'],
  ])('leaves the file to the parser if %s', (_why, before, after) => {
    const encode = (text: string): Buffer =>
      text.startsWith('\uFFFE') ? Buffer.from(`\uFEFF${text.slice(1)}`, 'utf16le') : Buffer.from(text);
    const last = { json: encode(before), value: parsed(before.replace('\uFFFE', ''))?.value };
    expect(parseEdited(last, encode(after))).toBeNull();
  });
});
