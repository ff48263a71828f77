import { ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { toCapitals } from '../../generator/letters.ts';
import { camelCase, pascalCase, words } from '../../generator/words.ts';
import { isIdentifier } from '../../generator/identifier.ts';

const characters = Array.from({ length: 0xd800 }, (_, code) => String.fromCodePoint(code + 1));

it('accepts in identifiers only characters that TypeScript accepts', () => {
  const isKnown = (character: string): boolean =>
    ts.isIdentifierPart(character.codePointAt(0) ?? 0, ts.ScriptTarget.ESNext);
  const named = characters.filter((character) => isIdentifier(`a${character}`));
  expect(named.length).toBeGreaterThan(40_000);
  expect(named.filter((character) => !isKnown(character))).toEqual([]);
  expect(named.filter((character) => !isIdentifier(`a${toCapitals(character)}`))).toEqual([]);
});

it('keeps letters whose capitals are too new', () => {
  expect(pascalCase(['\u0264', 'ɐ'])).toBe('\u0264Ɐ');
  expect(toCapitals('\u019b-straße')).toBe('\u019b-STRASSE');
});

it('drops letters that are too new', () => {
  expect(words('a\ua7cbb')).toEqual(['a', 'b']);
  expect(isIdentifier(camelCase(words('\ua7cb machine')))).toBe(true);
});

it('adds no combining mark when the case of a word changes, because it would split the word', () => {
  expect(['\u0130d', '\u01f0d'].map((word) => camelCase(words(word)))).toEqual(['id', '\u01f0d']);
  expect(['\u0130d', '\u01f0d'].map((word) => pascalCase(words(word)))).toEqual(['\u0130d', 'Jd']);
  const cases = characters
    .flatMap((character) => words(character))
    .flatMap((word) => [camelCase([word]), pascalCase([word])]);
  expect(cases.filter((name) => words(name).length !== 1)).toEqual([]);
});
