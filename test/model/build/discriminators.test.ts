import { describe, expect, it } from 'vitest';
import type { Discriminator } from '../../../generator/model/types.ts';
import { buildSchemas, type Built } from './draft-of.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object) => ({ type: 'object', properties, required: Object.keys(properties) });
const text = { type: 'string' };

function discriminatorOf(built: Built, name: string): Discriminator | null {
  const model = [...built.api.models.values()].find(
    ({ id }) => id.startsWith('schema:') && id.endsWith(`/${name}`),
  );
  return model?.type.kind === 'union' ? model.type.discriminator : null;
}

describe('a declared discriminator', () => {
  const discriminator = { propertyName: 'kind' };

  it('without a mapping uses the names of components', () => {
    const built = buildSchemas({
      Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator },
      Cat: object({ kind: text }),
      Dog: object({ kind: text }),
    });
    expect(built.model('Pet')).toBe('(Cat | Dog by declared kind)');
    expect(built.model('Cat')).toBe('{ kind: "Cat" }');
    expect(discriminatorOf(built, 'Pet')?.values).toEqual([['Cat'], ['Dog']]);
  });

  it('uses the letter case of the property’s own enum', () => {
    const kind = { enum: ['cat', 'dog'] };
    const built = buildSchemas({
      Pet: { oneOf: [ref('Cat'), ref('DOG')], discriminator },
      Cat: object({ kind }),
      DOG: object({ kind }),
    });
    expect([built.model('Cat'), built.model('DOG')]).toEqual(['{ kind: "cat" }', '{ kind: "dog" }']);
  });

  it('follows references of its mapping that are escaped, and names that look like references', () => {
    const built = buildSchemas({
      Pet: {
        oneOf: [ref('a~1b'), ref('50%25'), ref('x.json')],
        discriminator: {
          ...discriminator,
          mapping: { a: '#/components/schemas/a~1b', b: '#/components/schemas/50%25', c: 'x.json' },
        },
      },
      'a/b': object({ kind: text }),
      '50%': object({ kind: text }),
      'x.json': object({ kind: text }),
    });
    expect(built.codes).toEqual([]);
    expect(discriminatorOf(built, 'Pet')?.values).toEqual([['a'], ['b'], ['c']]);
  });

  it('follows its mapping, by reference or by name in any letter case', () => {
    const mapping = { c: '#/components/schemas/Cat', k: 'Cat', d: 'dog' };
    const built = buildSchemas({
      Pet: { anyOf: [ref('Cat'), ref('Dog')], discriminator: { ...discriminator, mapping } },
      Cat: object({ kind: text }),
      Dog: object({ name: text }),
    });
    expect(built.model('Cat')).toBe('{ kind: enum("c", "k") }');
    expect(built.model('Dog')).toBe('{ kind: "d"; name: string }');
    expect(discriminatorOf(built, 'Pet')?.values).toEqual([['c', 'k'], ['d']]);
    expect(built.codes).toEqual([]);
  });

  it('lets a variant keep its own constant', () => {
    const built = buildSchemas({
      Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator },
      Cat: object({ kind: { const: 'feline' } }),
      Dog: object({ kind: { const: 'canine' } }),
    });
    expect(discriminatorOf(built, 'Pet')?.values).toEqual([['feline'], ['canine']]);
    expect(built.model('Cat')).toBe('{ kind: "feline" }');
  });

  it('may be a boolean', () => {
    const built = buildSchemas({
      Answer: {
        oneOf: [ref('Good'), ref('Bad')],
        discriminator: { propertyName: 'ok', mapping: { true: 'Good', false: 'Bad' } },
      },
      Good: object({ ok: { type: 'boolean' } }),
      Bad: object({ ok: { type: 'boolean' } }),
    });
    expect(discriminatorOf(built, 'Answer')?.values).toEqual([[true], [false]]);
  });

  it('works for a union inside a schema, and next to properties', () => {
    const built = buildSchemas({
      Holder: {
        properties: {
          pet: { properties: { age: { type: 'number' } }, oneOf: [ref('Cat'), ref('Dog')], discriminator },
        },
      },
      Cat: object({ kind: text }),
      Dog: object({ kind: text }),
    });
    expect(built.model('Holder')).toBe('{ pet?: { age?: number } & (Cat | Dog by declared kind) }');
  });

  it('that maps to a missing schema, or is impossible, is reported', () => {
    const built = buildSchemas({
      Pet: {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: { propertyName: 'kind', mapping: { x: 'Bird', d: 'Dog' } },
      },
      Cat: object({ kind: text }),
      Dog: object({ kind: { enum: ['a', 'b'] } }),
    });
    expect(built.codes).toContain('discriminator-mapping');
    expect(built.codes).toContain('discriminator-conflict');
    expect(built.model('Dog')).toBe('{ kind: enum("a", "b") }');
  });
});

describe('inheritance from a schema with a discriminator', () => {
  const Pet = { ...object({ kind: text, name: text }), discriminator: { propertyName: 'kind' } };
  const subtype = (base: string, properties: object) => ({ allOf: [ref(base), object(properties)] });

  it('makes the schema a union of its subtypes, which share its base', () => {
    const built = buildSchemas({
      Pet,
      Cat: subtype('Pet', { lives: { type: 'number' } }),
      Dog: subtype('Pet', {}),
    });
    expect(built.model('Pet')).toBe('(Cat | Dog by declared kind)');
    expect(built.model('PetBase')).toBe('{ name: string }');
    expect(built.model('Cat')).toBe('PetBase & { kind: "Cat"; lives: number }');
    expect(built.model('Dog')).toBe('PetBase & { kind: "Dog" }');
  });

  it('makes the schema itself a variant only where the mapping names it', () => {
    const mapping = { pet: 'Pet', cat: 'Cat' };
    const built = buildSchemas({
      Pet: { ...Pet, discriminator: { propertyName: 'kind', mapping } },
      Cat: subtype('Pet', { lives: { type: 'number' } }),
    });
    expect(built.model('Pet')).toBe('(PetBase & { kind: "pet" } | Cat by declared kind)');
  });

  it('distinguishes indirect subtypes from their parents', () => {
    const built = buildSchemas({
      Pet,
      Dog: subtype('Pet', { size: text }),
      Puppy: subtype('Dog', { age: text }),
    });
    expect(built.model('Pet')).toBe('(DogBase & { kind: "Dog" } | Puppy by declared kind)');
    expect(built.model('Puppy')).toBe('DogBase & { kind: "Puppy"; age: string }');
    expect(built.model('DogBase')).toBe('PetBase & { size: string }');
  });

  it('ends if the base lists its subtypes', () => {
    const built = buildSchemas({
      Pet: { ...Pet, oneOf: [ref('Cat'), ref('Fish')] },
      Cat: subtype('Pet', { lives: { type: 'number' } }),
      Fish: object({ fins: { type: 'number' } }),
    });
    expect(built.model('Pet')).toBe('(Cat | PetBase & Fish & { kind: "Fish" } by declared kind)');
    expect(built.model('Cat')).toBe('PetBase & { kind: "Cat"; lives: number }');
    expect(built.codes).toEqual([]);
  });

  it('gives the union to an inline schema that adds a description', () => {
    const built = buildSchemas({
      Pet,
      Cat: subtype('Pet', {}),
      Dog: subtype('Pet', {}),
      Answer: { properties: { pet: { allOf: [ref('Pet')], description: 'Which.' } } },
    });
    expect(built.model('Answer')).toBe('{ pet?: Pet }');
  });

  it('does not change a schema without subtypes', () => {
    expect(buildSchemas({ Pet }).model('Pet')).toBe('{ kind: string; name: string }');
  });
});

describe('a discriminator that the document does not declare', () => {
  it('is found if a required property has different values in every member', () => {
    const built = buildSchemas({
      Event: { anyOf: [ref('Started'), { anyOf: [ref('Stopped'), object({ type: { const: 'paused' } })] }] },
      Started: object({ type: { enum: ['start', 'restart'] }, id: text }),
      Stopped: object({ type: { const: 'stop' }, id: text }),
    });
    expect(discriminatorOf(built, 'Event')).toEqual({
      property: 'type',
      values: [['start', 'restart'], ['stop'], ['paused']],
      source: 'found',
    });
  });

  it('is found through unions that members are, and through references', () => {
    const built = buildSchemas({
      All: { oneOf: [ref('Some'), ref('Third')] },
      Some: { oneOf: [object({ type: { const: 'a' } }), object({ type: ref('B') })] },
      B: { const: 'b' },
      Third: object({ type: { const: 'c' } }),
    });
    expect(discriminatorOf(built, 'All')?.values).toEqual([['a', 'b'], ['c']]);
  });

  it.each([
    ['is optional', { properties: { type: { const: 'b' } } }],
    ['shares a value', object({ type: { enum: ['a', 'b'] } })],
    ['may have any value', object({ type: text })],
  ])('is not found if the property %s', (_, second) => {
    const built = buildSchemas({ A: { oneOf: [object({ type: { const: 'a' } }), second] } });
    expect(discriminatorOf(built, 'A')).toBeNull();
  });
});
