import { describe, expect, it } from 'vitest';
import type { IntersectionType, ObjectType, Property, Type } from '../../generator/contract/types.ts';
import { heritageOf, isExtendable } from '../../generator/products/sdk/declarations/heritage.ts';
import { Inheritance } from '../../generator/products/sdk/declarations/inheritance.ts';

const text: Type = { kind: 'primitive', name: 'string', format: null };
const integer: Type = { kind: 'primitive', name: 'integer', format: null };
const docs = { summary: null, description: null, deprecated: false, link: null };

const property = (name: string, type: Type, required = false): Property => ({
  ...{ name, type, required, access: 'both', docs, limits: {} },
});
const object = (...properties: readonly Property[]): ObjectType => ({
  kind: 'object',
  properties,
  extra: null,
});
const extending = (own: ObjectType, ...bases: readonly string[]): IntersectionType => ({
  kind: 'intersection',
  members: [...bases.map((model) => ({ kind: 'ref', model }) as const), own],
});

/** Models by name, and what the last of them extends on its way to the caller. */
function lastOf(types: Readonly<Record<string, Type>>) {
  const models = new Map(Object.entries(types).map(([name, type]) => [name, { type, holds: [] }]));
  const last = [...models.values()].at(-1)?.type;
  const context = { scope: { models }, direction: 'response' } as const;
  return { models, context, heritage: last?.kind === 'intersection' ? heritageOf(last, context) : null };
}

describe('inheritance', () => {
  it('of a chain of types without a common name is one map, however long the chain is', () => {
    const links = Array.from({ length: 6_000 }, (_, at): [string, Type] => [
      `Link${at + 1}`,
      extending(object(property(`p${at + 1}`, text)), `Link${at}`),
    ]);
    const { models } = lastOf({ Link0: object(property('p0', text)), ...Object.fromEntries(links) });
    const inheritance = new Inheritance(models, 'response', new Set());
    const end = inheritance.of({ kind: 'ref', model: 'Link6000' });
    expect(end).not.toBeNull();
    expect(inheritance.of({ kind: 'ref', model: 'Link0' })).toBe(end);
  });

  it('reaches over any number of types that do not declare the name', () => {
    const { heritage } = lastOf({
      Base: object(property('id', text, true)),
      Middle: extending(object(property('a', text)), 'Base'),
      End: extending(object(property('id', text)), 'Middle'),
    });
    expect(heritage?.own.properties).toEqual([property('id', text, true)]);
  });

  it('is refused to a type that contradicts it, in its own properties or between its bases', () => {
    const Base = object(property('id', text));
    const Other = object(property('id', integer));
    const Middle = extending(object(property('a', text)), 'Base');
    expect(lastOf({ Base, Middle, End: extending(object(property('id', integer)), 'Middle') }).heritage).toBe(
      null,
    );
    expect(lastOf({ Base, Middle, Other, End: extending(object(), 'Middle', 'Other') }).heritage).toBe(null);
    const Torn = extending(object(), 'Base', 'Other');
    const { context, heritage } = lastOf({ Base, Other, Torn, End: extending(object(), 'Torn') });
    expect([heritage, isExtendable({ kind: 'ref', model: 'Torn' }, context)]).toEqual([null, false]);
  });

  it('is refused to types that lead back to themselves', () => {
    expect(lastOf({ A: extending(object(), 'B'), B: extending(object(), 'A') }).heritage).toBe(null);
  });

  it('compares an object outside of the models by its property names', () => {
    const { context } = lastOf({ Base: object(property('id', text)) });
    expect(heritageOf(extending(object(property('id', integer)), 'Base'), context)).toBe(null);
  });
});
