import { describe, expect, it } from 'vitest';
import type { Docs, Limits } from '../../generator/model/types.ts';
import { limitsText } from '../../generator/products/sdk/limits.ts';
import { firstSentence, proseOf } from '../../generator/products/sdk/prose.ts';
import { noDocs, said } from './fixture.ts';

const docs = (parts: Partial<Docs>): Docs => ({ ...noDocs, ...parts });
const prose = (of: Docs, limits: Limits = {}): string | null => proseOf(of, { limits })?.toString() ?? null;

describe('prose', () => {
  it('is nothing where there is nothing to say', () => {
    expect(prose(noDocs)).toBeNull();
  });

  it('ends sentences, but not lists', () => {
    expect(prose(said('Name of the pet'))).toBe('Name of the pet.');
    expect(prose(said('One of:\n\n- a\n- b'))).toBe('One of:\n\n- a\n- b');
  });

  it('says a summary that the description repeats only once', () => {
    expect(prose(docs({ summary: 'Lists pets', description: 'Lists pets.\n\nNewest first' }))).toBe(
      'Lists pets.\n\nNewest first.',
    );
    expect(prose(docs({ summary: 'Lists pets', description: 'Newest first.' }))).toBe(
      'Lists pets.\n\nNewest first.',
    );
  });

  it('puts limits where a short description ends', () => {
    expect(prose(said('Items a page'), { minimum: 1, maximum: 120, default: 20 })).toBe(
      'Items a page. 1 to 120. Default: `20`.',
    );
    expect(prose(noDocs, { default: 'asc' })).toBe('Default: `asc`.');
  });

  it('ends in tags', () => {
    expect(prose(docs({ description: 'Old.', deprecated: true, link: 'https://example.com/ x' }))).toBe(
      'Old.\n\n@deprecated\n@see https://example.com/x',
    );
  });

  it('breaks long lines, but not code', () => {
    const long = `${'word '.repeat(30)}end`;
    expect(
      prose(said(long))
        ?.split('\n')
        .map((line) => line.length),
    ).toEqual([99, 54]);
    expect(prose(said(`\`\`\`\n${long}\n\`\`\``))).toBe(`\`\`\`\n${long}\n\`\`\``);
  });

  it('indents the broken lines of a list, and keeps words whole', () => {
    const long = 'word '.repeat(30).trim();
    const [first, second] = prose(said(`-   ${long}`))?.split('\n') ?? [];
    expect([first?.length, second]).toEqual([96, `    ${'word '.repeat(11).trim()}`]);
    const link = `https://example.com/${'x'.repeat(100)}`;
    expect(prose(said(`See ${link} for more`))).toBe(`See\n${link}\nfor more.`);
    expect(prose(said('Many   blanks'))).toBe('Many blanks.');
  });

  it('has a first sentence', () => {
    expect(firstSentence(said('Lists v1.2 pets. Newest first.'))).toBe('Lists v1.2 pets.');
    expect(firstSentence(noDocs)).toBe('');
  });
});

describe('limits', () => {
  const cases: readonly (readonly [Limits, string])[] = [
    [{ minimum: 0 }, 'At least 0.'],
    [{ exclusiveMinimum: 0, maximum: 5 }, 'More than 0, at most 5.'],
    [{ minLength: 1 }, 'At least 1 character.'],
    [{ minLength: 3, maxLength: 3 }, '3 characters.'],
    [{ minLength: 0, maxLength: 64 }, 'At most 64 characters.'],
    [{ minItems: 1, maxItems: 5, uniqueItems: true }, '1 to 5 items. No item twice.'],
    [{ multipleOf: 5 }, 'Multiple of 5.'],
    [{ pattern: '^`$' }, 'Pattern: `` ^`$ ``.'],
    [{ default: '' }, 'Default: `""`.'],
    [{ default: null }, 'Default: `null`.'],
  ];

  it.each(cases)('%j', (limits, text) => {
    expect(limitsText(limits)).toBe(text);
  });
});
