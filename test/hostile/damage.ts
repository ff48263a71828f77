import fc from 'fast-check';

/** Puts something that does not belong there into a document. */
export interface Damage {
  /** Which value of the document is replaced, from 0 to 1. */
  readonly where: number;
  readonly by: unknown;
}

const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', 'x', [], {}, [[]], [null], { __proto__: null }],
  ...[
    { $ref: '#' },
    { $ref: '#/components/schemas' },
    { $ref: '*/' },
    { $ref: '../../etc/passwd' },
    { $ref: 7 },
  ],
  ...[
    { type: 'object' },
    { type: ['null'] },
    { type: '*/' },
    { enum: [{}] },
    { const: '*/' },
    { allOf: [] },
    { oneOf: [{}] },
  ],
];

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  by: fc.oneof(fc.constantFrom(...oddities), fc.jsonValue({ maxDepth: 2 })),
});

/** The document with the damage done. */
export function damaged(document: unknown, { where, by }: Damage): unknown {
  const target = Math.floor(where * countOf(document));
  let index = -1;
  const copy = (value: unknown): unknown => {
    index += 1;
    if (index === target && index > 0) return by;
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
  };
  return copy(document);
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countOf(inner), 1);
}
