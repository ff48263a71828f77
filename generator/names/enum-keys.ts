import { toCapitals, toSmallLetters } from '../letters.ts';
import type { EnumMember, EnumType } from '../model/types.ts';
import { camelCase, pascalCase, words } from '../words.ts';
import { spelledWords } from '../case.ts';
import { isIdentifier } from '../identifier.ts';

/** Splits a text into words. */
type Split = (text: string) => readonly string[];

/**
 * The keys of an enum's const object, in the order of its members. Keys are unique identifiers.
 *
 * A declared name (`x-enum-varnames` and similar) wins. Otherwise the key has the value's words in
 * PascalCase: `in progress` is InProgress, `12_hours` is Value12Hours, 50 is Number50, -1 is Minus1, the
 * empty string is Empty. If two values have the same words, their signs are spelled out, then all their
 * symbols: `Etc/GMT+12` is EtcGmtPlus12. If values differ only in letter case, each key states it: `asc` is
 * LowerAsc and `ASC` is UpperAsc.
 *
 * If several values could have a key, none gets it. So the meaning of a key does not depend on their order.
 *
 * @param component - the key of the enum's component
 */
export function enumKeys(type: EnumType, component: string | null = null): readonly string[] {
  const declared = withoutType(type.members, component);
  let keys = type.members.map(({ value }, index) => declared[index] ?? key(value, words));
  for (const split of grades) {
    const repeated = repeatedIn(keys);
    if (!keys.some((each) => repeated.has(each))) return keys;
    keys = keys.map((each, index) =>
      repeated.has(each) ? key(type.members[index]?.value ?? '', split) : each,
    );
  }
  const repeated = repeatedIn(keys);
  return keys.map((each, index) => (repeated.has(each) ? literalKey(type.members[index]) : each));
}

/** How values that have the same words are split, in order. */
const grades: readonly Split[] = [signedWords, spelledWords, withCasing(words), withCasing(spelledWords)];

/** The keys that several members have, and the empty key. */
function repeatedIn(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set(['']);
  for (const each of keys) (seen.has(each) ? repeated : seen).add(each);
  return repeated;
}

/**
 * Splits a text into words, and spells out a sign before a digit, because only the sign distinguishes
 * `GMT+12` and `GMT-12`.
 */
function signedWords(text: string): readonly string[] {
  return words(text.replace(/\+(?=\p{N})/gu, ' plus ').replace(/-(?=\p{N})/gu, ' minus '));
}

/** Adds a first word that states the letter case. */
function withCasing(split: Split): Split {
  return (text) => [casingOf(words(text)), ...split(text)];
}

function casingOf(parts: readonly string[]): string {
  const letters = parts.join('');
  const [small, capitals] = [toSmallLetters(letters), toCapitals(letters)];
  if (small === capitals) return '';
  if (letters === small) return 'lower';
  if (letters === capitals) return 'upper';
  if (letters === pascalCase(parts)) return 'capitalized';
  return letters === camelCase(parts) ? 'camel' : 'mixed';
}

/** The key of a value that no word distinguishes: the code point of every character. */
function literalKey(member: EnumMember | undefined): string {
  const characters = Array.from(
    String(member?.value ?? ''),
    (character) => character.codePointAt(0)?.toString(16) ?? '',
  );
  return `Value_${characters.join('_')}`;
}

/**
 * The declared names without the type's name, if all begin with it. In Go, constants share one namespace, so
 * swaggo writes `PumpOff` for the enum `model.Pump`.
 */
function withoutType(members: EnumType['members'], component: string | null): readonly (string | null)[] {
  const declared = members.map(declaredKey);
  const type = pascalCase(words(component?.split(/[./]/).at(-1) ?? ''));
  const rest = declared.map((name) => (type !== '' && name?.startsWith(type) ? name.slice(type.length) : ''));
  return rest.every((name) => /^\p{Lu}/u.test(name) && isIdentifier(name)) ? rest : declared;
}

function declaredKey({ name }: EnumMember): string | null {
  if (name === null) return null;
  if (isIdentifier(name)) return name;
  const joined = pascalCase(words(name));
  return isIdentifier(joined) ? joined : null;
}

function key(value: string | number, split: Split): string {
  if (typeof value === 'number') return numberKey(value);
  if (value === '') return 'Empty';
  const joined = pascalCase(split(value));
  if (joined === '') return /^\s+$/.test(value) ? 'Space' : '';
  return /^\p{ID_Start}/u.test(joined) ? joined : `Value${joined}`;
}

function numberKey(value: number): string {
  const digits = String(Math.abs(value)).replace('.', 'Point').replace(/e\+?/, 'E').replace('-', 'Minus');
  return value < 0 ? `Minus${digits}` : `Number${digits}`;
}
