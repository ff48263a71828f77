import { code, joinCode, propertyKey, type Code } from '../../escape/code.ts';
import { arrayLiteral, objectLiteral } from '../sdk/declarations/object-literal.ts';

/** A value in code: a text that stays as it is, or an object or array that can be split into lines. */
export type CodeValue =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [key: string, value: CodeValue])[] }
  | { readonly kind: 'array'; readonly items: readonly CodeValue[] };

/** Maximum columns of a line in a sample. */
const width = 80;

/** The position of a value. */
interface Place {
  /** Indentation of its first line. */
  readonly indent: number;
  /** Columns of that line that are in use, before and after the value. */
  readonly taken: number;
}

/** A value in as few lines as fit, broken as Prettier breaks them. */
export function layOut(value: CodeValue, { indent, taken }: Place): Code {
  const line = onOneLine(value);
  if (value.kind === 'code' || taken + line.toString().length <= width) return line;
  const inner = indent + 2;
  const lines =
    value.kind === 'object'
      ? value.entries.map(([key, part]) => entryLine(key, part, inner))
      : value.items.map((item) => code`${layOut(item, { indent: inner, taken: inner + 1 })},`);
  const [open, close] = value.kind === 'object' ? [code`{`, code`}`] : [code`[`, code`]`];
  const body = joinCode([open, ...lines], `\n${' '.repeat(inner)}`);
  return joinCode([body, close], `\n${' '.repeat(indent)}`);
}

function entryLine(name: string, value: CodeValue, indent: number): Code {
  const key = propertyKey(name);
  const taken = indent + key.toString().length + ': ,'.length;
  return code`${key}: ${layOut(value, { indent, taken })},`;
}

/** A value on one line of any length. */
export function onOneLine(value: CodeValue): Code {
  switch (value.kind) {
    case 'code':
      return value.code;
    case 'object':
      return objectLiteral(value.entries.map(([key, part]) => [key, onOneLine(part)]));
    case 'array':
      return arrayLiteral(value.items.map(onOneLine));
  }
}
