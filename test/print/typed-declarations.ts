import fc from 'fast-check';

const words = fc.constantFrom('string', 'number', 'null', 'undefined', "'a'", "'it\\'s'", '1', 'typeof Pet');
const names = fc.constantFrom('Pet', 'AnimalWithALongerName', 'models.Owner');
const comments = fc.constantFrom(
  '',
  '\n/** What it is. */\n',
  '\n/**\n * What it is,\n * in two lines.\n */\n',
);
const keys = fc.constantFrom('id', 'readonly name', 'tag?', "'a-b'", "'1200x'?", '[key: string]');

/** Types of all kinds that the generator prints, in any depth. */
const { type } = fc.letrec<{ type: string; part: string; object: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    names,
    tie('object'),
    tie('part').map((part) => `${part}[]`),
    tie('type').map((of) => `Page<${of}>`),
    fc.tuple(tie('type'), tie('type')).map(([a, b]) => `Pair<${a}, ${b}>`),
    fc.tuple(names, names).map(([a, b]) => `[${a}, ${b}]`),
    fc.array(tie('part'), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(' | ')),
    fc.array(tie('part'), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' & ')),
    fc.constant('(typeof Pet)[keyof typeof Pet]'),
  ),
  part: fc.oneof(
    { maxDepth: 3 },
    words.map((word) => (word.startsWith('typeof') ? 'Pet' : word)),
    names,
    tie('object'),
    tie('type').map((of) => `(${of})`),
  ),
  object: fc
    .tuple(fc.array(fc.tuple(comments, keys, tie('type')), { maxLength: 3 }), fc.boolean())
    .map(([members, isOnLines]) => objectOf(members, isOnLines)),
}));

function objectOf(members: readonly (readonly [string, string, string])[], isOnLines: boolean): string {
  const lines = members.map(([comment, key, of]) => `${comment}${key}: ${of};`.trimStart());
  return lines.length === 0 ? '{}' : `{${isOnLines ? '\n' : ' '}${lines.join('\n')} }`;
}

/** Declarations in which such types stand. */
export const typedDeclarations: fc.Arbitrary<string> = fc.oneof(
  type.map((of) => `export type Name = ${of};`),
  type.map((of) => `export interface Name {\n  key: ${of};\n  'another-key'?: ${of};\n}`),
  fc
    .tuple(type, type)
    .map(([a, b]) => `function f(client: Client, input: ${a}): ApiPromise<${b}> {\n  return g(input);\n}`),
  fc.tuple(type, type).map(([a, b]) => `function f(input: ${a}): ${b} {\n  return g(input);\n}`),
  fc
    .tuple(type, type)
    .map(
      ([a, b]) =>
        `export function f<A extends keyof B = 'c'>(input: ${a}, more?: ${b}): C<A> {\n  return g(input);\n}`,
    ),
  fc
    .tuple(type, type, fc.integer({ min: 60, max: 120 }))
    .map(
      ([a, b, length]) =>
        `export function f<A extends keyof ${'B'.repeat(length)} = 'c'>(input: ${a}): C<A, ${b}> {\n  return g(input);\n}`,
    ),
  fc
    .tuple(names, names, fc.integer({ min: 1, max: 90 }))
    .map(
      ([a, b, length]) =>
        `function f(client: ${a}, input: ${b} = {}, options?: Options): ${'R'.repeat(length)}<${a}[], ${b}> {\n  return g(input);\n}`,
    ),
  type.map((of) => `const plan: Plan<Input, ${of}> = { id: 'get', path: '/a/path/to/{something}' };`),
);
