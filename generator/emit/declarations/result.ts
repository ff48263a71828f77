import type { Content, Operation, Response, Type } from '../../model/types.ts';
import { code, joinCode, type Code } from '../gate.ts';
import { typeCode, type TypeContext } from './type.ts';

/** The answer an operation gives: how it is read, and what it is. */
export interface Result {
  /** The form that is asked for first; null where the answer has no body. */
  readonly content: Content | null;
  /** The bodies that are read, one a status: of more than one form only where nothing reads further into them. */
  readonly contents: readonly Content[];
  /** The types of those bodies. */
  readonly types: readonly Type[];
  /** Some successful answers have no body. */
  readonly mayBeEmpty: boolean;
  /** The document does not say whether there is a body, and what it holds. */
  readonly isOpen: boolean;
}

/**
 * What a successful call resolves to.
 *
 * Of an answer that comes in several forms one is asked for, JSON where there is any. Lists, waiters and long-running calls
 * look into what they get, so for them bodies in another form than the first one's are left out.
 *
 * @param mediaType - the one that is asked for instead; answers that do not come in it come as they do otherwise
 */
export function resultOf({ responses, behaviour }: Operation, mediaType?: string): Result {
  const all = responses.map((response) => preferred(response, mediaType));
  const content = all.find((each) => each !== null) ?? null;
  const contents = all
    .filter((each) => each !== null)
    .filter(({ format }) => behaviour.kind === 'call' || format === content?.format);
  const isOpen = behaviour.kind === 'call' && responses.some((response) => response.isOpen);
  return { content, contents, types: contents.map(bodyTypeOf), mayBeEmpty: all.includes(null), isOpen };
}

/**
 * What work that is followed by headers resolves to in the end: the bodies of successes other than 202, which only accepts
 * the work (RFC 9110, section 15.3.3); that of the 202 where they have none.
 */
export function finalResultOf(operation: Operation): Result {
  const done = operation.responses.filter(({ status }) => status !== 202);
  const hasBody = done.some(({ contents }) => contents.length > 0);
  return resultOf(hasBody ? { ...operation, responses: done } : operation);
}

/** The content of a response that we ask for: JSON where there is any. */
function preferred({ contents }: Response, mediaType?: string): Content | null {
  const asked = contents.find((content) => content.mediaType === mediaType);
  return asked ?? contents.find(({ format }) => format === 'json') ?? contents[0] ?? null;
}

/** What reading a body gives. Forms are not parsed. */
function bodyTypeOf({ format, type, origin }: Content): Type {
  const isText = format === 'form' || format === 'multipart';
  return isText ? { kind: 'primitive', name: 'string', format: null, origin } : type;
}

/** The type of a result: `void` without a body, `unknown` where nothing is said of it, with `undefined` where only some answers have one. */
export function resultCode({ contents, mayBeEmpty, isOpen }: Result, scope: TypeContext['scope']): Code {
  if (contents.length === 0) return isOpen ? code`unknown` : code`void`;
  const context: TypeContext = { scope, direction: 'response' };
  const printed = contents.map((content) =>
    isStream(content)
      ? code`${scope.global('AsyncIterable')}<${typeCode(streamItem(content), context)}>`
      : typeCode(bodyTypeOf(content), context),
  );
  const all = [...printed, ...(mayBeEmpty ? [code`undefined`] : [])];
  return joinCode([...new Map(all.map((each) => [each.toString(), each])).values()], ' | ');
}

/** Whether reading gives values one by one. */
export function isStream({ format }: Content): boolean {
  return format === 'eventStream' || format === 'jsonLines';
}

/** The type of one event or line: as described, or what an array described instead holds. */
export function streamItem({ item, type }: Content): Type {
  return item ?? (type.kind === 'array' ? type.items : type);
}

/** The one type of a body; null where answers differ or have none. */
export function bodyType(operation: Operation): Type | null {
  const { types } = resultOf(operation);
  const [first] = types;
  return first !== undefined && types.length === 1 ? first : null;
}
