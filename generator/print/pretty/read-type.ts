import { isUnquotable, type Token } from './tokens.ts';
import type { Member, Type } from './type-tree.ts';

const keywords = new Set(
  'any bigint boolean never null number object string symbol undefined unknown void true false this'.split(
    ' ',
  ),
);

/** Words that begin a type of another kind. */
const foreign = new Set('asserts abstract infer import new unique is extends in of as'.split(' '));

/** What was read, and the index of the token after it. */
interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Tokens `[from, to)` as a type; null if they hold any other syntax than that of the types that the generator prints. */
export function readType(tokens: readonly Token[], from: number, to: number): Type | null {
  const read = readUnion(tokens, from);
  return read !== null && read.next === to ? read.value : null;
}

function readUnion(tokens: readonly Token[], from: number): Read<Type> | null {
  return readList(tokens, from, '|', 'union', (at) =>
    readList(tokens, at, '&', 'intersection', (index) => readOperator(tokens, index)),
  );
}

function readList(
  tokens: readonly Token[],
  from: number,
  mark: '|' | '&',
  kind: 'union' | 'intersection',
  readOne: (from: number) => Read<Type> | null,
): Read<Type> | null {
  const types: Type[] = [];
  for (let index = from; ; index += 1) {
    const read = readOne(index);
    if (read === null) return null;
    types.push(read.value);
    index = read.next;
    if (tokens[index]?.text !== mark)
      return { value: types.length === 1 ? read.value : { kind, types }, next: index };
  }
}

function readOperator(tokens: readonly Token[], from: number): Read<Type> | null {
  const operator = tokens[from]?.text;
  if (operator !== 'keyof' && operator !== 'readonly') return readPostfix(tokens, from);
  const read = readOperator(tokens, from + 1);
  return read === null ? null : { value: { kind: 'operator', operator, type: read.value }, next: read.next };
}

/** A type with `[]` or `[index]` after it, any number of times. */
function readPostfix(tokens: readonly Token[], from: number): Read<Type> | null {
  let read = readPrimary(tokens, from);
  while (read !== null && tokens[read.next]?.text === '[' && !tokens[read.next]!.onNewLine) {
    const { value, next } = read;
    const end = tokens[next]!.partner;
    if (end === next + 1) read = { value: { kind: 'array', element: value }, next: end + 1 };
    else {
      const index = readType(tokens, next + 1, end);
      read = index === null ? null : { value: { kind: 'indexed', object: value, index }, next: end + 1 };
    }
  }
  return read;
}

function readPrimary(tokens: readonly Token[], from: number): Read<Type> | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.kind === 'string' || token.kind === 'number')
    return { value: { kind: 'word', text: token.text }, next: from + 1 };
  if (token.text === '{') return readObject(tokens, from);
  if (token.text === '[') return readTuple(tokens, from);
  if (token.text === '(') {
    const inside = readType(tokens, from + 1, token.partner);
    return inside === null || tokens[token.partner + 1]?.text === '=>'
      ? null
      : { value: inside, next: token.partner + 1 };
  }
  if (token.kind !== 'word' || foreign.has(token.text)) return null;
  return token.text === 'typeof' ? readQuery(tokens, from) : readReference(tokens, from);
}

/** `typeof name.name` */
function readQuery(tokens: readonly Token[], from: number): Read<Type> | null {
  const name = readName(tokens, from + 1);
  if (name === null || tokens[name.next]?.text === '<') return null;
  return {
    value: { kind: 'operator', operator: 'typeof', type: { kind: 'word', text: name.value } },
    next: name.next,
  };
}

/** A keyword, or `name.name<Type, Type>`. */
function readReference(tokens: readonly Token[], from: number): Read<Type> | null {
  const name = readName(tokens, from);
  if (name === null) return null;
  if (keywords.has(name.value)) return { value: { kind: 'word', text: name.value }, next: name.next };
  if (tokens[name.next]?.text !== '<')
    return { value: { kind: 'reference', name: name.value, parameters: [] }, next: name.next };
  const parameters = readBetween(tokens, name.next);
  return parameters === null
    ? null
    : { value: { kind: 'reference', name: name.value, parameters: parameters.value }, next: parameters.next };
}

/** `[Type, Type]`; a union in it is laid out in a way of its own, and left out. */
function readTuple(tokens: readonly Token[], from: number): Read<Type> | null {
  const elements = readBetween(tokens, from);
  return elements === null || elements.value.some(({ kind }) => kind === 'union')
    ? null
    : { value: { kind: 'tuple', elements: elements.value }, next: elements.next };
}

/** The types between a bracket and its partner, parted by commas; at least one. */
function readBetween(tokens: readonly Token[], from: number): Read<readonly Type[]> | null {
  const end = tokens[from]!.partner;
  const types: Type[] = [];
  for (let index = from + 1; index < end; index++) {
    const read = readUnion(tokens, index);
    if (read === null || (read.next !== end && tokens[read.next]?.text !== ',')) return null;
    types.push(read.value);
    index = read.next;
  }
  return types.length === 0 ? null : { value: types, next: end + 1 };
}

function readName(tokens: readonly Token[], from: number): Read<string> | null {
  if (tokens[from]?.kind !== 'word') return null;
  let name = tokens[from].text;
  let next = from + 1;
  while (tokens[next]?.text === '.') {
    if (tokens[next + 1]?.kind !== 'word') return null;
    name += `.${tokens[next + 1]!.text}`;
    next += 2;
  }
  return { value: name, next };
}

function readObject(tokens: readonly Token[], from: number): Read<Type> | null {
  const end = tokens[from]!.partner;
  const members: Member[] = [];
  for (let index = from + 1; index < end; index++) {
    const member = readMember(tokens, index);
    if (member === null || (member.next !== end && tokens[member.next]?.text !== ';')) return null;
    // Prettier keeps an empty line between members, and takes a comment beside a member for one about it.
    const { afterGap, kind, onNewLine } = tokens[index]!;
    if (members.length > 0 && (afterGap || (kind === 'comment' && !onNewLine))) return null;
    members.push(member.value);
    index = member.next;
  }
  const isOnLines = members.length > 0 && firstOf(tokens, from + 1).onNewLine;
  return { value: { kind: 'object', members, isOnLines }, next: end + 1 };
}

/** Prettier looks where the first name begins, and not its comment. */
function firstOf(tokens: readonly Token[], from: number): { readonly onNewLine: boolean } {
  let index = from;
  let onNewLine = tokens[index]!.onNewLine;
  while (tokens[index]!.kind === 'comment') {
    index += 1;
    onNewLine ||= tokens[index]!.onNewLine;
  }
  return { onNewLine };
}

/** `readonly name?: Type` or `[key: string]: Type`, with its comments. */
export function readMember(tokens: readonly Token[], from: number): Read<Member> | null {
  let index = from;
  const comments: string[] = [];
  for (; tokens[index]?.kind === 'comment'; index++) {
    // A comment beside what follows, or with an empty line after it, is laid out in another way.
    if (!tokens[index + 1]?.onNewLine || tokens[index + 1]!.afterGap) return null;
    if (index > from && !tokens[index]!.onNewLine) return null;
    if (!isAligned(tokens[index]!.text)) return null;
    comments.push(tokens[index]!.text);
  }
  const name = readMemberName(tokens, index);
  const type = name === null ? null : readUnion(tokens, name.next);
  if (name === null || type === null) return null;
  return { value: { comments, name: name.value, type: type.value }, next: type.next };
}

/** Whether each line of a comment begins with a star: Prettier leaves other comments as they are. */
function isAligned(comment: string): boolean {
  return comment.split('\n').every((line, index) => index === 0 || line.trimStart().startsWith('*'));
}

function readMemberName(tokens: readonly Token[], from: number): Read<string> | null {
  const isReadonly = tokens[from]?.text === 'readonly' && !':?'.includes(tokens[from + 1]?.text ?? ':');
  const at = isReadonly ? from + 1 : from;
  const prefix = isReadonly ? 'readonly ' : '';
  const [key, mark, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (key === undefined || mark === undefined) return null;
  if (key.text === '[') {
    const [name, colon, type] = tokens.slice(at + 1, at + 4);
    const isIndex = name?.kind === 'word' && colon?.text === ':' && type?.kind === 'word';
    if (!isIndex || key.partner !== at + 4 || tokens[at + 5]?.text !== ':') return null;
    return { value: `${prefix}[${name.text}: ${type.text}]:`, next: at + 6 };
  }
  if (key.kind !== 'word' && (key.kind !== 'string' || isUnquotable(key.text))) return null;
  if (mark.text === ':') return { value: `${prefix}${key.text}:`, next: at + 2 };
  return mark.text === '?' && after?.text === ':' ? { value: `${prefix}${key.text}?:`, next: at + 3 } : null;
}
