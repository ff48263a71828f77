import type { Content, Operation, Response, Type } from '../../model/types.ts';
import { code, joinCode, type Code } from '../gate.ts';
import { typeCode, type TypeContext } from './type.ts';

/** The answer an operation gives: how it is read, and what it is. */
export interface Result {
  /** Null where the answer has no body. */
  readonly content: Content | null;
  /** The types of bodies that come in that form; several where statuses differ. */
  readonly types: readonly Type[];
  /** Some successful answers have no body. */
  readonly mayBeEmpty: boolean;
}

/**
 * What a successful call resolves to.
 *
 * One reader reads all answers, so bodies in another form than the first one's are left out.
 */
export function resultOf({ responses }: Operation): Result {
  const contents = responses.map(preferred);
  const content = contents.find((each) => each !== null) ?? null;
  const alike = contents.filter((each): each is Content => each !== null && each.format === content?.format);
  return { content, types: alike.map(({ type }) => type), mayBeEmpty: contents.includes(null) };
}

/** The content of a response that we ask for: JSON where there is any. */
function preferred({ contents }: Response): Content | null {
  return contents.find(({ format }) => format === 'json') ?? contents[0] ?? null;
}

/** The type of a result: `void` without a body, with `undefined` where only some answers have one. */
export function resultCode(result: Result, scope: TypeContext['scope']): Code {
  const { content, types, mayBeEmpty } = result;
  if (content === null) return code`void`;
  const context: TypeContext = { scope, direction: 'response' };
  const isStream = content.format === 'eventStream' || content.format === 'jsonLines';
  const printed = isStream
    ? [streamCode(streamItem(content), context)]
    : types.map((type) => typeCode(type, context));
  const all = [...printed, ...(mayBeEmpty ? [code`undefined`] : [])];
  return joinCode([...new Map(all.map((each) => [each.toString(), each])).values()], ' | ');
}

/** The type of one event or line: as described, or what an array described instead holds. */
export function streamItem({ item, type }: Content): Type {
  return item ?? (type.kind === 'array' ? type.items : type);
}

function streamCode(item: Type, context: TypeContext): Code {
  return code`${context.scope.global('AsyncIterable')}<${typeCode(item, context)}>`;
}

/** The one type of a body; null where answers differ or have none. */
export function bodyType(operation: Operation): Type | null {
  const { types } = resultOf(operation);
  const [first] = types;
  return first !== undefined && types.length === 1 ? first : null;
}
