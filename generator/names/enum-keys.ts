import type { EnumMember, EnumType } from '../model/types.ts';
import { pascalCase, spelledWords } from './case.ts';
import { words } from '../words.ts';
import { isIdentifier } from './identifier.ts';

/**
 * Keys of an enum's const object, in the order of its members: valid identifiers, no two the same.
 *
 * A declared name (`x-enum-varnames` and its kin) wins. Else the value's words in PascalCase: `in progress` is
 * InProgress, `12_hours` is Value12Hours, 50 is Number50, -1 is Minus1, the empty string is Empty. Where two values have the
 * same words, their signs are spelled out for all of them, then all their symbols: `Etc/GMT+12` is EtcGmtPlus12.
 */
export function enumKeys(type: EnumType): readonly string[] {
  const grades = [words, signedWords, spelledWords];
  let keys = type.members.map((member) => declaredKey(member) ?? key(member.value, words));
  for (const split of grades.slice(1)) {
    const repeated = repeatedIn(keys);
    keys = keys.map((each, index) =>
      repeated.has(each) ? key(type.members[index]?.value ?? '', split) : each,
    );
  }
  const given = new Set<string>();
  return keys.map((each, index) => {
    if (given.has(each)) return literalKey(type.members[index]);
    given.add(each);
    return each;
  });
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

function declaredKey({ name }: EnumMember): string | null {
  if (name === null) return null;
  if (isIdentifier(name)) return name;
  const joined = pascalCase(words(name));
  return isIdentifier(joined) ? joined : null;
}

function key(value: string | number, split: (text: string) => readonly string[]): string {
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

/** For values that differ in letter case alone: every character told by its code point. */
function literalKey(member: EnumMember | undefined): string {
  const characters = Array.from(
    String(member?.value ?? ''),
    (character) => character.codePointAt(0)?.toString(16) ?? '',
  );
  return `Value_${characters.join('_')}`;
}
