import { describe, expect, it } from 'vitest';
import type { JsonObject, Place } from '../../../generator/load/place.ts';
import { at } from '../../../generator/load/place.ts';
import { PropertyFinder } from '../../../generator/model/build/find-property.ts';
import { documentsOf } from './draft-of.ts';

/** Searches the schemas of a document by name. */
function finderIn(schemas: JsonObject): (schema: string, property: string) => string | null {
  const documents = documentsOf({ schemas }, '3.1');
  const finder = new PropertyFinder(documents);
  const placeOf = (name: string): Place | null => at(documents.root, 'schemas', name);
  return (schema, property) => {
    const place = placeOf(schema);
    const found = place && finder.find(place, property);
    return found && `${found.place.origin.pointer}${found.required ? ' (required)' : ''}`;
  };
}

const ref = (name: string) => ({ $ref: `#/schemas/${name}` });
const having = (...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

describe('the search for a property', () => {
  const find = finderIn({
    Animal: having('name', 'age'),
    Pet: { allOf: [ref('Animal'), { required: ['age'] }], ...having('owner') },
    Dog: { allOf: [having('breed'), ref('Pet')], required: ['name'] },
    Loop: { allOf: [ref('Ring'), having('start')] },
    Ring: { allOf: [ref('Loop'), having('end')] },
    Outer: { allOf: [ref('Loop'), having('own')] },
  });

  it.each([
    ['Dog', 'breed', '/schemas/Dog/allOf/0/properties/breed'],
    ['Dog', 'owner', '/schemas/Pet/properties/owner'],
    ['Dog', 'name', '/schemas/Animal/properties/name (required)'],
    ['Pet', 'name', '/schemas/Animal/properties/name'],
    ['Pet', 'breed', null],
    ['Animal', 'owner', null],
    ['Loop', 'end', '/schemas/Ring/allOf/1/properties/end'],
    ['Ring', 'start', '/schemas/Loop/allOf/1/properties/start'],
    ['Outer', 'end', '/schemas/Ring/allOf/1/properties/end'],
    ['Ring', 'own', null],
  ])('finds its declaration, if any, from %s: %s', (schema, property, place) => {
    expect(find(schema, property)).toBe(place);
  });
});

it.each([
  ['first', (own: object, base: object[]) => [own, ...base]],
  ['last', (own: object, base: object[]) => [...base, own]],
])('a chain of 20,000 schemas is not searched for names that only subtypes declare %s', (_, order) => {
  const length = 20_000;
  const link = (index: number) =>
    order(having(`p${index}`), index + 1 < length ? [ref(`S${index + 1}`)] : []);
  const find = finderIn(
    Object.fromEntries(Array.from({ length }, (_item, index) => [`S${index}`, { allOf: link(index) }])),
  );
  const found = Array.from({ length: length - 1 }, (_item, index) => find(`S${index + 1}`, `p${index}`));
  expect(found.every((place) => place === null)).toBe(true);
  expect(find('S0', `p${length - 1}`)).toContain(`/schemas/S${length - 1}/`);
});
