import { describe, expect, it } from 'vitest';
import { buildSchemas } from './draft-of.ts';

/** A union of so many objects, told apart by a property of the union's name. */
function choice(name: string, members: number): object {
  const property = name.toLowerCase();
  return {
    oneOf: Array.from({ length: members }, (_, index) => ({
      type: 'object',
      required: [property],
      properties: {
        [property]: { const: `${property}${index}` },
        [`${property}Only${index}`]: { type: 'string' },
      },
    })),
  };
}

const all = (...names: readonly string[]): object => ({
  allOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
});

describe('an intersection of large unions', () => {
  it('gets one object for each of its largest unions, which is reported', () => {
    const built = buildSchemas({
      Cut: choice('Cut', 40),
      Dye: choice('Dye', 30),
      Fit: choice('Fit', 20),
      Coat: all('Cut', 'Dye', 'Fit'),
    });
    expect(built.findings).toEqual(['intersection-too-large /components/schemas/Coat']);
    const type = built.model('Coat');
    expect(type).toMatch(
      /^\{ cut: enum\("cut0", .*\); cutOnly0\?: string; .*cutOnly39\?: string \} & Dye & Fit$/,
    );
  });

  it('counts the members of nested models', () => {
    const built = buildSchemas({
      Cut: choice('Cut', 60),
      Dye: choice('Dye', 60),
      Cloth: all('Cut', 'Dye'),
      Fit: choice('Fit', 3),
      Coat: all('Cloth', 'Fit'),
    });
    expect(built.findings).toEqual(['intersection-too-large /components/schemas/Coat']);
    expect(built.model('Cloth')).toBe('Cut & Dye');
    expect(built.model('Coat')).toBe('Record<unknown> & Fit');
  });

  it('stays unchanged if the compiler can multiply its members', () => {
    const built = buildSchemas({ Cut: choice('Cut', 90), Dye: choice('Dye', 90), Cloth: all('Cut', 'Dye') });
    expect([built.model('Cloth'), built.findings]).toEqual(['Cut & Dye', []]);
  });

  it('may stand at the end of a long chain of schemas', () => {
    const length = 3_000;
    const chain = Array.from({ length }, (_, index) => [
      `Link${index}`,
      index === 0 ? choice('Cut', 2) : { allOf: [{ $ref: `#/components/schemas/Link${index - 1}` }] },
    ]);
    const built = buildSchemas(Object.fromEntries(chain));
    expect(built.model(`Link${length - 1}`)).toBe(`Link${length - 2}`);
  });
});
