import { groupedBy } from '../order.ts';
import { callerKey } from '../model/caller-key.ts';
import type { Call, Content, Response, Result, ResultChoice, Type } from './types.ts';

/**
 * The result of a successful call.
 *
 * If a response has several media types, one is requested, JSON if there is any. Lists, waiters and
 * long-running calls read their result, so they leave out bodies in another format than the first one's.
 *
 * @param isPlain - whether no behaviour reads the result
 * @param mediaType - requested instead of the default; responses without it stay as they are by default
 */
export function resultOf(responses: readonly Response[], isPlain: boolean, mediaType?: string): Result {
  const all = responses.map((response) => preferred(response, mediaType));
  const contents = all.filter((each) => each !== null);
  const [first] = contents;
  return {
    contents: contents.filter(({ format }) => isPlain || format === first?.format),
    mayBeEmpty: all.includes(null),
    isOpen: isPlain && responses.some((response) => response.isOpen),
  };
}

/**
 * The final result of work that is followed by headers: the bodies of successes other than 202, which only
 * accepts the work (RFC 9110, section 15.3.3). If these have no body, that of the 202.
 */
export function finalResultOf(responses: readonly Response[]): Result {
  const done = responses.filter(({ status }) => status !== 202);
  return resultOf(done.some(({ contents }) => contents.length > 0) ? done : responses, false);
}

/** The content of a response that is requested: JSON if there is any. */
function preferred({ contents }: Response, mediaType?: string): Content | null {
  const asked = contents.find((content) => content.mediaType === mediaType);
  return asked ?? contents.find(({ format }) => format === 'json') ?? contents[0] ?? null;
}

/**
 * The results from which a caller chooses by media type, the default first; null without a choice. Only
 * results that differ from the default are a choice.
 */
export function choicesOf(responses: readonly Response[]): ResultChoice['results'] | null {
  const [first] = resultOf(responses, true).contents;
  const others = otherContents(responses, true);
  if (first === undefined || others.length === 0) return null;
  return [first, ...others].map(({ mediaType }) => ({
    mediaType,
    result: resultOf(responses, true, mediaType),
  }));
}

/** One content for each media type in which the call has another result than by default. */
export function otherContents(responses: readonly Response[], isPlain: boolean): readonly Content[] {
  const contents = responses.flatMap((response) => response.contents);
  const byType = groupedBy(contents, ({ mediaType }) => mediaType);
  if (byType.size < 2) return [];
  const standard = resultKey(resultOf(responses, isPlain));
  const firsts = [...byType.values()].map(([first]) => first);
  return firsts.filter(({ mediaType }) => resultKey(resultOf(responses, isPlain, mediaType)) !== standard);
}

function resultKey({ contents, mayBeEmpty }: Result): string {
  const parts = contents.map((content) => `${isStream(content)} ${callerKey(valueType(content))}`);
  return JSON.stringify([parts, mayBeEmpty]);
}

/**
 * Whether a call asks if something exists: with HEAD, if the document has a response for the case that it
 * does not.
 */
export function asksExistence({ method, errors, behaviour }: Call): boolean {
  return method === 'HEAD' && behaviour.kind === 'call' && errors.some(({ status }) => status === 404);
}

/** Whether a body is read value by value. */
export function isStream({ format }: Content): boolean {
  return format === 'eventStream' || format === 'jsonLines';
}

/** The type of one event or line: the described one, or the element of a described array. */
export function streamItem({ item, type }: Content): Type {
  return item ?? (type.kind === 'array' ? type.items : type);
}

/** The type of a body when it is read; for a stream the type of each value. Forms are read as text. */
export function valueType(content: Content): Type {
  if (isStream(content)) return streamItem(content);
  const isText = content.format === 'form' || content.format === 'multipart';
  return isText ? { kind: 'primitive', name: 'string', format: null } : content.type;
}

/** The single type of a body; null if bodies differ, or there is none. */
export function bodyType({ contents }: Result): Type | null {
  const [first, ...others] = contents;
  if (first === undefined) return null;
  const type = isStream(first) ? first.type : valueType(first);
  return others.every((content) => callerKey(valueType(content)) === callerKey(type)) ? type : null;
}
