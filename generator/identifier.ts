import { isUncertain } from './letters.ts';
import { isReservedWord, isTakenTypeName } from './reserved.ts';

/**
 * Whether a text is a TypeScript identifier as it stands (ECMA-262, IdentifierName without escapes), for every compiler: not all
 * know all letters.
 */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && !isUncertain(text);
}

/** Types that TypeScript has by itself; nothing else can be called so. */
const ownTypes: ReadonlySet<string> = new Set(
  'any bigint boolean never null number object string symbol undefined unknown void'.split(' '),
);

/** Whether a text can be the name of a type, as it stands. */
export function isTypeIdentifier(text: string): boolean {
  return isIdentifier(text) && !isReservedWord(text) && !ownTypes.has(text);
}

/** A type name made of what was joined: it starts with a letter and shadows nothing. Empty stays empty. */
export function typeName(joined: string): string {
  const safe = joined === '' || /^[\p{ID_Start}$_]/u.test(joined) ? joined : `Model${joined}`;
  return isTakenTypeName(safe) ? `${safe}Model` : safe;
}
