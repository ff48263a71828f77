import { flat, split } from './flat.ts';
import type { Token } from './tokens.ts';

/** Where something is to be printed. */
export interface Place {
  /** Columns that its lines are indented by. */
  readonly indent: number;
  /** Column that it begins in. */
  readonly column: number;
  /** Columns of what follows on its last line. */
  readonly tail: number;
  /** Columns of a line. */
  readonly width: number;
}

/** Tokens `[from, to)`, an expression, as Prettier prints it at a place; null if that is for Prettier to say. */
export function printValue(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  if ([',', ';', '='].some((mark) => indexAtTop(tokens, from, to, mark) !== -1)) return null;
  const line = flat(tokens, from, to);
  if (line?.includes(' = ') === true) return null;
  if (line === null || place.column + line.length + place.tail <= place.width) return line;
  const first = tokens[from];
  if (first === undefined) return null;
  if (first.partner === to - 1) {
    if (first.text === '{') return printObject(tokens, from, to, place);
    if (first.text === '[') return printArray(tokens, from, to, place);
    if (first.text !== '(') return null;
  }
  const arrow = indexAtTop(tokens, from, to, '=>');
  if (arrow !== -1) return printArrow(tokens, from, to, arrow, place);
  const last = tokens[to - 1]!;
  return last.text === ')' ? printCall(tokens, from, to, place) : null;
}

function printObject(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  const entries = split(tokens, from + 1, to - 1, ',');
  return printList('{', entries, '}', place, ([start, end], inner) => printEntry(tokens, start, end, inner));
}

/** Each element on a line, but for numbers, which Prettier fills lines with. */
function printArray(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  const elements = split(tokens, from + 1, to - 1, ',');
  if (elements.every(([start]) => tokens[start]!.kind === 'number')) return null;
  return printList('[', elements, ']', place, ([start, end], inner) => printValue(tokens, start, end, inner));
}

function printList(
  open: string,
  parts: readonly (readonly [number, number])[],
  close: string,
  { indent, column, width }: Place,
  print: (part: readonly [number, number], inner: Place) => string | null,
): string | null {
  if (parts.length === 0 || column + open.length > width) return null;
  const inner: Place = { indent: indent + 2, column: indent + 2, tail: 1, width };
  let text = `${open}\n`;
  for (const part of parts) {
    const printed = print(part, inner);
    if (printed === null) return null;
    text += `${' '.repeat(indent + 2)}${printed},\n`;
  }
  return `${text}${' '.repeat(indent)}${close}`;
}

/** `key: value`; a shorthand or a spread stays as it is. */
export function printEntry(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  if (tokens[from + 1]?.text !== ':' || from + 2 >= to) {
    const line = flat(tokens, from, to);
    return line !== null && place.column + line.length + place.tail <= place.width ? line : null;
  }
  const key = flat(tokens, from, from + 2);
  if (
    key === null ||
    (tokens[from]!.kind === 'string' && /^['"]([A-Za-z_$][\w$]*|\d.*)['"]$/.test(tokens[from]!.text))
  )
    return null;
  const value = printValue(tokens, from + 2, to, { ...place, column: place.column + key.length + 1 });
  return value === null ? null : `${key} ${value}`;
}

/** The body goes to the next line, unless it is an object or an array, which begin beside the arrow. */
function printArrow(
  tokens: readonly Token[],
  from: number,
  to: number,
  arrow: number,
  { indent, column, tail, width }: Place,
): string | null {
  const head = flat(tokens, from, arrow + 1);
  const body = tokens[arrow + 1];
  if (head === null || column + head.length > width || body === undefined || body.kind !== 'word')
    return null;
  const inner: Place = { indent: indent + 2, column: indent + 2, tail, width };
  const printed = printValue(tokens, arrow + 1, to, inner);
  return printed === null ? null : `${head}\n${' '.repeat(indent + 2)}${printed}`;
}

/** Only the last argument on several lines, if it is an object or an array; else each argument on a line. */
function printCall(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  const open = tokens[to - 1]!.partner;
  const callee = flat(tokens, from, open);
  if (callee === null || !/^[\w$.]+$/.test(callee)) return null;
  const args = split(tokens, open + 1, to - 1, ',');
  const last = args.at(-1);
  if (last === undefined) return null;
  const { indent, column, tail, width } = place;
  const kind = bracketOf(tokens, last);
  if (kind === null) {
    if (indexAtTop(tokens, ...last, '=>') !== -1) return null;
    return printList(`${callee}(`, args, ')', place, ([start, end], inner) =>
      printValue(tokens, start, end, inner),
    );
  }
  if (args.slice(0, -1).some((arg) => bracketOf(tokens, arg) === kind)) return null;
  const others = args.length === 1 ? '' : flat(tokens, open + 1, last[0]);
  if (others === null) return null;
  const head = args.length === 1 ? `${callee}(` : `${callee}(${others} `;
  const inner: Place = { indent, column: column + head.length, tail: tail + 1, width };
  const hugged = kind === '{' ? printObject(tokens, ...last, inner) : printArray(tokens, ...last, inner);
  return hugged === null ? null : `${head}${hugged})`;
}

/** The bracket that an argument is all inside of, if it is an object or array with something in it. */
function bracketOf(tokens: readonly Token[], [from, to]: readonly [number, number]): string | null {
  const { text, partner } = tokens[from]!;
  return partner === to - 1 && to - from > 2 && (text === '{' || text === '[') ? text : null;
}

/** Index of the first such mark outside all brackets; -1 if there is none. */
export function indexAtTop(tokens: readonly Token[], from: number, to: number, mark: string): number {
  for (let index = from; index < to; index++) {
    const { text, partner } = tokens[index]!;
    if (partner > index) index = partner;
    else if (text === mark) return index;
  }
  return -1;
}
