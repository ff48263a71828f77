import { callerKey } from '../model/caller-key.ts';
import type { Content, Operation, Type } from '../model/types.ts';

/** How many kinds of error bodies are told apart before the type says `unknown`. */
const most = 3;

/** The types of the bodies of failing answers; none where the document describes none, or too many. */
export function errorTypes(operations: readonly Operation[]): readonly Type[] {
  const types = operations
    .flatMap(({ errors }) => errors)
    .flatMap(({ contents }) => likely(contents).map(bodyOf));
  const distinct = new Map(types.map((type) => [callerKey(type), type]));
  return distinct.size > most ? [] : [...distinct.values()];
}

/** Calls ask for JSON, of which services have more than one kind for errors (RFC 9457); where there is none, for the first. */
function likely(contents: readonly Content[]): readonly Content[] {
  const json = contents.filter(({ format }) => format === 'json');
  return json.length > 0 ? json : contents.slice(0, 1);
}

/** Bodies of errors are parsed where they are JSON; all else is text. */
function bodyOf({ format, type, origin }: Content): Type {
  return format === 'xml' ? { kind: 'primitive', name: 'string', format: null, origin } : type;
}
