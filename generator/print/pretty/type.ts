import type { Doc } from './doc.ts';
import type { Token } from './tokens.ts';
import { typeDoc, type Position } from './type-doc.ts';
import { readType } from './read-type.ts';

/** The layout of tokens `[from, to)`, a type; null if it is of a kind that is for Prettier to say. */
export function layoutOfType(
  tokens: readonly Token[],
  from: number,
  to: number,
  position: Position,
): Doc | null {
  const type = readType(tokens, from, to);
  return type === null ? null : typeDoc(type, position);
}
