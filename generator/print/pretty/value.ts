import { flat, holdsMatrix, split } from './flat.ts';
import { isUnquotable, type Token } from './tokens.ts';

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
  if (line !== null && place.column + line.length + place.tail <= place.width) return line;
  if (line === null && !holdsMatrix(tokens, from, to)) return null;
  const first = tokens[from];
  if (first === undefined) return null;
  // One word or string has nowhere to break.
  if (to - from === 1) return line;
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
  if (key === null || (tokens[from]!.kind === 'string' && isUnquotable(tokens[from]!.text))) return null;
  const beside = { ...place, column: place.column + key.length + 1 };
  if (to - from === 3 && key.length > shortKey && !fitsBeside(tokens[from + 2]!, beside)) {
    const word = printValue(tokens, from + 2, to, beside);
    return word === null ? null : `${key}\n${' '.repeat(place.indent + 2)}${word}`;
  }
  const value = printValue(tokens, from + 2, to, beside);
  return value === null ? null : `${key} ${value}`;
}

/** Up to so many columns a key, with its colon, keeps its value beside it. */
const shortKey = 5;

function fitsBeside({ text }: Token, { column, tail, width }: Place): boolean {
  return column + text.length + tail <= width;
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

/** Only the last argument on several lines, if it is an object or an array and the others fit; else each argument on a line. */
function printCall(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  const open = tokens[to - 1]!.partner;
  const callee = flat(tokens, from, open);
  if (callee === null || !/^[\w$.]+$/.test(callee)) return null;
  const args = split(tokens, open + 1, to - 1, ',');
  const last = args.at(-1);
  if (last === undefined || (args.length === 1 && last[1] - last[0] < 3)) return null;
  const others = args.length === 1 ? '' : flat(tokens, open + 1, last[0]);
  if (others === null || indexAtTop(tokens, ...last, '=>') !== -1) return null;
  const head = args.length === 1 ? `${callee}(` : `${callee}(${others} `;
  const { indent, column, tail, width } = place;
  if (isExpanded(tokens, last, args.at(-2)) && column + head.length + 1 <= width) {
    const hugged = printValue(tokens, ...last, {
      indent,
      column: column + head.length,
      tail: tail + 1,
      width,
    });
    return hugged === null ? null : `${head}${hugged})`;
  }
  return printList(`${callee}(`, args, ')', place, ([start, end], inner) =>
    printValue(tokens, start, end, inner),
  );
}

/** Whether the last argument is an object or an array with something in it, and the one before it is none of the same kind. */
function isExpanded(
  tokens: readonly Token[],
  last: readonly [from: number, to: number],
  before: readonly [from: number, to: number] | undefined,
): boolean {
  const kind = bracketOf(tokens, last);
  if (kind === null || last[1] - last[0] === 2) return false;
  return before === undefined || bracketOf(tokens, before) !== kind;
}

/** The bracket that an argument is all inside of, if it is an object or an array. */
function bracketOf(tokens: readonly Token[], [from, to]: readonly [number, number]): string | null {
  const { text, partner } = tokens[from]!;
  return partner === to - 1 && (text === '{' || text === '[') ? text : null;
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
