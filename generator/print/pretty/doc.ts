import { assertNever } from '../../assert-never.ts';

/**
 * A layout that has choices: text, with places where a line may end. A group goes on one line where it fits, and ends
 * lines at all its own places where it does not (P. Wadler, A prettier printer).
 */
export type Doc = string | readonly Doc[] | Line | Choice;

interface Line {
  readonly kind: 'line';
  readonly flat: string;
  readonly isHard: boolean;
}

/** What is laid out by what is around it. */
type Choice =
  | { readonly kind: 'indent'; readonly content: Doc }
  | { readonly kind: 'group'; readonly content: Doc; readonly breaks: boolean }
  | { readonly kind: 'if-broken'; readonly broken: string }
  | { readonly kind: 'beside-or-below'; readonly content: Doc };

/** The end of a line, or a space. */
export const line: Doc = { kind: 'line', flat: ' ', isHard: false };

/** The end of a line, or nothing. */
export const softLine: Doc = { kind: 'line', flat: '', isHard: false };

/** The end of a line. The groups around it break. */
export const hardLine: Doc = { kind: 'line', flat: '', isHard: true };

/** Lines that begin inside are indented by two columns more. */
export function indent(content: Doc): Doc {
  return { kind: 'indent', content };
}

/** What goes on one line where it fits, and does not break otherwise. */
export function group(content: Doc, breaks = false): Doc {
  return { kind: 'group', content, breaks: breaks || hasHardLine(content) };
}

/** Text that is there only if the group around it breaks. */
export function ifBroken(broken: string): Doc {
  return { kind: 'if-broken', broken };
}

/**
 * Content after a space; or on a line of its own, indented, if what comes before its first possible end of a line does not
 * fit beside what stands before it.
 */
export function besideOrBelow(content: Doc): Doc {
  return { kind: 'beside-or-below', content };
}

/** The parts with something between each two. */
export function join(parts: readonly Doc[], between: Doc): Doc {
  const all: Doc[] = [];
  for (const part of parts) {
    if (all.length > 0) all.push(between);
    all.push(part);
  }
  return all;
}

function hasHardLine(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (!('kind' in doc)) return doc.some(hasHardLine);
  switch (doc.kind) {
    case 'line':
      return doc.isHard;
    case 'indent':
    case 'beside-or-below':
      return hasHardLine(doc.content);
    case 'group':
      return doc.breaks;
    case 'if-broken':
      return false;
    default:
      return assertNever(doc);
  }
}

/** A part of a layout that is yet to be printed. */
interface Command {
  readonly doc: Doc;
  readonly indent: number;
  readonly isBroken: boolean;
}

/** Where a layout begins: the columns that its lines are indented by, and the one it begins in. */
export interface Start {
  readonly indent: number;
  readonly column: number;
  readonly width: number;
}

/** Prints a layout in lines of `width` columns, where its parts allow for that. */
export function printDoc(doc: Doc, { indent: from, column: start, width }: Start): string {
  let text = '';
  let column = start;
  const rest: Command[] = [{ doc, indent: from, isBroken: true }];
  for (let command = rest.pop(); command !== undefined; command = rest.pop()) {
    const { doc, indent, isBroken } = command;
    if (typeof doc === 'string') {
      text += doc;
      column += doc.length;
    } else if (!('kind' in doc)) {
      push(rest, doc, command);
    } else if (doc.kind !== 'line') {
      rest.push(layOut(doc, command, rest, width - column));
    } else if (isBroken || doc.isHard) {
      text = `${text.endsWith(' ') ? text.slice(0, -1) : text}\n${' '.repeat(indent)}`;
      column = indent;
    } else {
      text += doc.flat;
      column += doc.flat.length;
    }
  }
  return text;
}

/** Decides on a part, given what follows it and the columns that are left. */
function layOut(
  doc: Choice,
  { indent, isBroken }: Command,
  following: readonly Command[],
  columns: number,
): Command {
  switch (doc.kind) {
    case 'indent':
      return { doc: doc.content, indent: indent + 2, isBroken };
    case 'group': {
      const flat = { doc: doc.content, indent, isBroken: false };
      const isFlat = !doc.breaks && (!isBroken || fits(flat, following, columns));
      return isFlat ? flat : { ...flat, isBroken: true };
    }
    case 'if-broken':
      return { doc: isBroken ? doc.broken : '', indent, isBroken };
    case 'beside-or-below': {
      const beside = { doc: [' ', doc.content], indent, isBroken };
      const below = { doc: [hardLine, doc.content], indent: indent + 2, isBroken };
      return !isBroken || fits(beside, following, columns) ? beside : below;
    }
    default:
      return assertNever(doc);
  }
}

function push(rest: Command[], parts: readonly Doc[], { indent, isBroken }: Omit<Command, 'doc'>): void {
  for (let index = parts.length - 1; index >= 0; index--) rest.push({ doc: parts[index]!, indent, isBroken });
}

/** Whether the columns that are left hold a part and what follows it, up to the first place where a line may end. */
function fits(next: Command, following: readonly Command[], columns: number): boolean {
  let left = columns;
  let ahead = following.length;
  const open: Command[] = [next];
  while (left >= 0) {
    const command = open.pop() ?? following[--ahead];
    if (command === undefined) return true;
    const { doc, isBroken } = command;
    if (typeof doc === 'string') left -= doc.length;
    else if (!('kind' in doc)) push(open, doc, command);
    else if (doc.kind === 'indent') open.push({ ...command, doc: doc.content });
    else if (doc.kind === 'group')
      open.push({ ...command, doc: doc.content, isBroken: doc.breaks || isBroken });
    else if (doc.kind === 'beside-or-below') {
      if (isBroken) return true;
      open.push({ ...command, doc: [' ', doc.content] });
    } else if (doc.kind === 'if-broken') left -= isBroken ? doc.broken.length : 0;
    else if (isBroken || doc.isHard) return true;
    else left -= doc.flat.length;
  }
  return false;
}
