import { isUncertain } from './letters.ts';
import { isReservedWord, isTakenTypeName } from './reserved.ts';

/**
 * Whether a text is a TypeScript identifier without escapes (ECMA-262, IdentifierName). Letters that some
 * compilers do not know are not accepted.
 */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && !isUncertain(text);
}

/** Types that TypeScript predefines. No other type can have these names. */
const ownTypes: ReadonlySet<string> = new Set(
  'any bigint boolean never null number object string symbol undefined unknown void'.split(' '),
);

/** Whether a text is a valid name of a type. */
export function isTypeIdentifier(text: string): boolean {
  return isIdentifier(text) && !isReservedWord(text) && !ownTypes.has(text);
}

/**
 * Makes a valid type name from joined words: it starts with a letter and shadows no predefined type. Empty
 * text stays empty.
 */
export function typeName(joined: string): string {
  const safe = joined === '' || /^[\p{ID_Start}$_]/u.test(joined) ? joined : `Model${joined}`;
  return isTakenTypeName(safe) ? `${safe}Model` : safe;
}
