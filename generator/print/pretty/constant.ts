import { group, printDoc } from './doc.ts';
import { tokenize } from './tokens.ts';
import { typeDoc } from './type-doc.ts';
import { readType } from './read-type.ts';
import type { Type } from './type-tree.ts';
import { indexAtTop, printValue } from './value.ts';

/** `const name: Type = value;` */
export function printConstant(text: string, width: number): string | null {
  const [, keyword, rest] = /^((?:export )?const) ([^]+);$/.exec(text) ?? [];
  const tokens = rest === undefined ? null : tokenize(rest);
  if (keyword === undefined || tokens === null || tokens[0]?.kind !== 'word') return null;
  const equals = indexAtTop(tokens, 0, tokens.length, '=');
  const name = `${keyword} ${tokens[0].text}`;
  const type = equals > 1 && tokens[1]?.text === ':' ? readType(tokens, 2, equals) : null;
  if (equals < 1 || (equals > 1 && (type === null || !isNamed(type)))) return null;
  const looksAhead = type !== null && hasNestedParameters(type);
  const tail = looksAhead ? ` = ${tokens[equals + 1]?.text ?? ''}` : ' =';
  const left = type === null ? name : group([name, ': ', typeDoc(type, 'alone')]);
  const head = printDoc([left, tail], { indent: 0, column: 0, width }).slice(0, -tail.length);
  const column = head.length - head.lastIndexOf('\n') - 1 + ' = '.length;
  const isBelow = !looksAhead && column + 1 > width && tokens[equals + 1]?.text === '{';
  const place = isBelow ? { indent: 2, column: 2, tail: 1, width } : { indent: 0, column, tail: 1, width };
  const value = printValue(tokens, equals + 1, tokens.length, place);
  if (value === null || (!value.includes('\n') && place.column + value.length + 1 > width)) return null;
  return isBelow ? `${head} =\n  ${value};` : `${head} = ${value};`;
}

function isNamed({ kind }: Type): boolean {
  return kind === 'reference' || kind === 'indexed' || kind === 'word';
}

/** Whether a parameter has parameters: Prettier then keeps the value beside the equals sign. */
function hasNestedParameters(type: Type): boolean {
  return (
    type.kind === 'reference' &&
    type.parameters.length > 1 &&
    type.parameters.some((one) => one.kind === 'reference' && one.parameters.length > 0)
  );
}
