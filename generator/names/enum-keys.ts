import { toCapitals, toSmallLetters } from '../letters.ts';
import type { EnumMember, EnumType } from '../model/types.ts';
import { camelCase, pascalCase, words } from '../words.ts';
import { spelledWords } from '../case.ts';
import { isIdentifier } from '../identifier.ts';

/** A way to make words of a text. */
type Split = (text: string) => readonly string[];

/**
 * Keys of an enum's const object, in the order of its members: valid identifiers, no two the same.
 *
 * A declared name (`x-enum-varnames` and similar names) wins. Else the value's words in PascalCase: `in progress` is
 * InProgress, `12_hours` is Value12Hours, 50 is Number50, -1 is Minus1, the empty string is Empty. Where two values have the
 * same words, their signs are spelled out for all of them, then all their symbols: `Etc/GMT+12` is EtcGmtPlus12. Where
 * letter case alone tells values apart, it is said of all of them: `asc` is LowerAsc and `ASC` is UpperAsc.
 *
 * A key that several values could have is nobody's, so what it means does not depend on their order.
 *
 * @param component - the name under which the document keeps the enum
 */
export function enumKeys(type: EnumType, component: string | null = null): readonly string[] {
  const grades = [signedWords, spelledWords, withCasing(words), withCasing(spelledWords)];
  const declared = withoutType(type.members, component);
  let keys = type.members.map(({ value }, index) => declared[index] ?? key(value, words));
  for (const split of grades) {
    const repeated = repeatedIn(keys);
    keys = keys.map((each, index) =>
      repeated.has(each) ? key(type.members[index]?.value ?? '', split) : each,
    );
  }
  const repeated = repeatedIn(keys);
  return keys.map((each, index) => (repeated.has(each) ? literalKey(type.members[index]) : each));
}

/** The keys that several members have, and the empty one, which none may have. */
function repeatedIn(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set(['']);
  for (const each of keys) (seen.has(each) ? repeated : seen).add(each);
  return repeated;
}

/** Words with a sign before a digit spelled out, which is all that tells `GMT+12` and `GMT-12` apart. */
function signedWords(text: string): readonly string[] {
  return words(text.replace(/\+(?=\p{N})/gu, ' plus ').replace(/-(?=\p{N})/gu, ' minus '));
}

/** Words with another before them that says how their letters are written. */
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

/** For values that no word tells apart: every character by its code point. */
function literalKey(member: EnumMember | undefined): string {
  const characters = Array.from(
    String(member?.value ?? ''),
    (character) => character.codePointAt(0)?.toString(16) ?? '',
  );
  return `Value_${characters.join('_')}`;
}

/**
 * The declared names, without the type's own name where all of them begin with it: constants of Go share one namespace, so swaggo
 * writes `PumpOff` for the enum `model.Pump`.
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
