import { isUnquotable, type Token } from './tokens.ts';

/** Words that are part of the syntax here, between other words. */
const prefixes = new Set(['keyof', 'typeof', 'readonly', 'const', 'as', 'is', 'extends']);
const infixes = new Set(['as', 'is', 'extends']);

/** Words that open constructs which this room leaves to Prettier, unless they are names of properties. */
const foreign = new Set(
  (
    'async await break case catch class continue debugger default delete do else enum export finally for function ' +
    'if import in infer instanceof let new return satisfies static super switch throw try unique var while with yield'
  ).split(' '),
);

const tightAfter = new Set(['(', '[', '<', '.', '?.', '...']);
const tightBefore = new Set([',', ';', ')', ']', '>', '.', '?.', ':', '?']);

/**
 * Tokens `[from, to)` on one line, as Prettier spaces them. Null if Prettier would not leave them on one line however
 * wide it is, or might rewrite them.
 */
export function flat(tokens: readonly Token[], from: number, to: number): string | null {
  let text = '';
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (token.text === ';' && tokens[index + 1]?.text === '}') continue;
    if (!isPlain(tokens, index)) return null;
    text += index > from && isSpaceBetween(tokens, index) ? ` ${token.text}` : token.text;
  }
  return text;
}

function isSpaceBetween(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1]!, tokens[index]!];
  if (token.text === '}') return before.text !== '{';
  if (tightBefore.has(token.text) || tightAfter.has(before.text)) return false;
  if (before.kind !== 'mark' || ')]}>'.includes(before.text)) {
    if (token.text === '(' || token.text === '[') return isPrefix(tokens, index - 1);
    if (token.text === '<') return false;
  }
  return true;
}

/** Whether a token can stay as it is, beside its neighbours. */
function isPlain(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.kind === 'word') return isPlainWord(tokens, index);
  if (token.kind === 'comment') return false;
  if (token.kind !== 'mark') return isPlainLiteral(tokens, index);
  if (joints.has(token.text))
    return endsOperand(before) && beginsOperand(after) && isPlainJoint(tokens, index);
  switch (token.text) {
    case ',':
      return endsOperand(before) && beginsOperand(after);
    case ';':
      return endsOperand(before) && (after?.text === '}' || beginsOperand(after));
    case '...':
      return !endsOperand(before) && beginsOperand(after);
    case '?':
      return endsOperand(before) && after?.text === ':';
    case '(':
      return isCallOrParameters(tokens, index);
    case '<':
      return before?.kind === 'word' && after?.text !== '>';
    case '{':
      return !endsOperand(before) && isOneLineObject(tokens, index);
    case '[':
      return isPlainBracket(tokens, index);
    default:
      return ';}'.includes(before?.text ?? ' ') || before?.partner === index || endsOperand(before);
  }
}

/** Marks between two operands. */
const joints = new Set([':', '|', '&', '=', '=>', '??', '===', '.', '?.']);

function isPlainJoint(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]!;
  const after = tokens[index + 1]!;
  switch (tokens[index]!.text) {
    case '=>':
      return before.text === ')' && after.text !== '{' && after.text !== '(';
    case '.':
      return after.kind === 'word' && (before.text !== ')' || isShortChain(tokens, index - 1));
    case '?.':
      return after.kind === 'word' && before.text !== ')';
    default:
      return true;
  }
}

function isPlainLiteral(tokens: readonly Token[], index: number): boolean {
  const { kind, text } = tokens[index]!;
  const before = tokens[index - 1];
  if (endsOperand(before) || before?.kind === 'word') return false;
  return !isKey(tokens, index) || (kind === 'string' && !isUnquotable(text));
}

/** Whether a value or a type may end with a token. */
function endsOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'mark' ? ')]}>?'.includes(token.text) : !prefixes.has(token.text);
}

/** Whether a value or a type may begin with a token. */
function beginsOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind !== 'mark' || '([{...'.includes(token.text);
}

function isPlainWord(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index]!;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (isMember(before) || isKey(tokens, index)) return true;
  if (foreign.has(text) && !(text === 'async' && after?.text === ')')) return false;
  const followsWord = before?.kind === 'word' || before?.kind === 'number' || before?.kind === 'string';
  if (followsWord && !isPrefix(tokens, index - 1) && !infixes.has(text)) return false;
  if ((before?.text === ')' || before?.text === '}' || before?.text === '>') && !infixes.has(text))
    return false;
  return after?.text !== '=>' && text !== 'void' ? true : text === 'void' && after?.kind !== 'word';
}

function isMember(before: Token | undefined): boolean {
  return before?.text === '.' || before?.text === '?.';
}

/** Whether a token names a property, of an object or a type, or a parameter. */
function isKey(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1]?.text;
  const before = tokens[index - 1]?.text;
  return (
    (after === ':' || after === '?') &&
    (before === undefined || before === 'readonly' || '{(,;'.includes(before))
  );
}

function isPrefix(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token?.kind === 'word' &&
    prefixes.has(token.text) &&
    !isMember(tokens[index - 1]) &&
    !isKey(tokens, index)
  );
}

/** Parentheses of a call, of parameters, or around a type whose array is meant; others might be taken away. */
function isCallOrParameters(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const { partner } = tokens[index]!;
  const isCall =
    before !== undefined && (before.kind === 'word' || before.text === '>') && !isPrefix(tokens, index - 1);
  if (isCall) return true;
  if (tokens[partner + 1]?.text === '=>') return !nestsPattern(tokens, index, partner);
  if (tokens[partner + 1]?.text !== '[') return false;
  const inside = tokens.slice(index + 1, partner);
  if (inside[0]?.text === '(') return false;
  return isPrefix(tokens, index + 1) || inside.some(({ text }) => text === '|' || text === '&');
}

/** Two calls in a row: Prettier breaks up longer chains even where they fit. */
function isShortChain(tokens: readonly Token[], index: number): boolean {
  const second = index + 3;
  const end = tokens[second]?.text === '<' ? tokens[second].partner + 1 : second;
  const after = tokens[end]?.text === '(' ? tokens[tokens[end].partner + 1]?.text : undefined;
  const before = tokens[tokens[index]!.partner - 1];
  const previous = before?.text === '>' ? tokens[before.partner - 1] : before;
  return previous?.kind === 'word' && after === undefined && tokens[end]?.text === '(';
}

/** Brackets of an array, of an array type, or around one key. */
function isPlainBracket(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const elements = split(tokens, index + 1, tokens[index]!.partner, ',').length;
  if (endsOperand(before) && elements > 1) return false;
  // In `typeof X[]` it is the array that has no type: Prettier puts parentheses.
  const word = tokens[index - 2]?.text;
  return before?.text !== 'readonly' && word !== 'typeof' && word !== 'keyof' && !isMatrix(tokens, index);
}

/** Whether parameters hold a destructuring pattern inside another one: Prettier gives each a line. */
function nestsPattern(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let index = from + 1; index < to; index++) {
    if (tokens[index]!.text === '{' && ++depth > 1) return true;
    if (tokens[index]!.text === '}') depth--;
  }
  return false;
}

/** Prettier keeps an object on several lines if its first entry was on a line of its own. */
function isOneLineObject(tokens: readonly Token[], index: number): boolean {
  const { partner } = tokens[index]!;
  return partner === index + 1 || !tokens[index + 1]!.onNewLine;
}

/** Whether a part of tokens `[from, to)` is on several lines whether or not it fits on one. */
export function holdsMatrix(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (tokens[index]!.text === '[' && isMatrix(tokens, index)) return true;
  return false;
}

/** Prettier gives each of several objects, or arrays, a line in an array, if all have more than one entry. */
function isMatrix(tokens: readonly Token[], index: number): boolean {
  const elements = split(tokens, index + 1, tokens[index]!.partner, ',');
  if (elements.length < 2) return false;
  return ['{', '['].some((bracket) =>
    elements.every(
      ([from, to]) =>
        tokens[from]!.text === bracket &&
        tokens[from]!.partner === to - 1 &&
        split(tokens, from + 1, to - 1, ',').length > 1,
    ),
  );
}

/** Tokens `[from, to)` in parts, without the marks that part them at the top level. Empty parts at the end do not count. */
export function split(
  tokens: readonly Token[],
  from: number,
  to: number,
  mark: string,
): readonly (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = [];
  let start = from;
  for (let index = from; index < to; index++) {
    const { text, partner } = tokens[index]!;
    if (partner > index) index = partner;
    else if (text === mark) {
      parts.push([start, index]);
      start = index + 1;
    }
  }
  if (start < to) parts.push([start, to]);
  return parts;
}
