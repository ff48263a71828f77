import type { ReadOperation } from './operation.ts';
import { isMechanical } from './resource-by-path.ts';
import type { CallName } from './resource-names.ts';
import { isVerb } from './words.ts';
import { wordsOf } from '../../words.ts';

/** Share of operations that must follow a convention for it to be the document's. */
const most = 0.9;

/** Reads names from operation ids; null for those that do not follow the convention. */
export type IdConvention = (operationId: string) => CallName | null;

/**
 * The convention by which a document's operation ids tell resource and method, such as `machines-create`.
 *
 * Paths of names (`projects.locations.list`, `repos/get`) split at the last separator; `-` and `_`, which also join
 * words, before the first verb. They count only where the part before is a thing and not a verb, as in `get_machine`. Ids
 * that merely spell method and path follow no convention.
 */
export function findConvention(operations: readonly ReadOperation[]): IdConvention | null {
  const ids = operations
    .filter((operation) => !spellsRequest(operation))
    .flatMap(({ operationId }) => operationId ?? []);
  if (ids.length === 0 || ids.length < operations.length * most) return null;
  for (const separator of ['.', '/', ':', '-', '_']) {
    const split: IdConvention = (id) => splitId(id, separator);
    const names = ids.flatMap((id) => split(id) ?? []);
    if (names.length >= ids.length * most && isSensible(names, '-_'.includes(separator))) return split;
  }
  return null;
}

/** `get-v1-chats.list` of `GET /v1/chats.list`; with the verb at the end, as in `chats.get`, it may be a convention. */
function spellsRequest(operation: ReadOperation): boolean {
  const [first] = wordsOf(operation.operationId ?? '');
  return first === operation.method.toLowerCase() && isMechanical(operation);
}

/** Splits one id by any separator: for documents that are told to go by operation ids. */
export function splitByAny(id: string): CallName | null {
  for (const separator of ['.', '/', ':', '-', '_']) {
    const name = splitId(id, separator);
    if (name !== null) return name;
  }
  return null;
}

function splitId(id: string, separator: string): CallName | null {
  const parts = id.split(separator);
  const index = '-_'.includes(separator) ? beforeVerb(parts) : parts.length - 1;
  const resource = withoutController(parts.slice(0, index).flatMap(wordsOf));
  const method = parts.slice(index).flatMap(wordsOf);
  return resource.length === 0 || method.length === 0 ? null : { resource, method };
}

/** Where `-` and `_` end the resource: before the first verb, in `app-role-list-roles` before `list`. */
function beforeVerb(parts: readonly string[]): number {
  const verb = parts.findIndex((part, index) => index > 0 && isVerb(wordsOf(part)[0] ?? ''));
  return verb < 0 ? 1 : verb;
}

/** Frameworks name ids after their classes: `UserController_findAll`. */
function withoutController(words: readonly string[]): readonly string[] {
  return words.length > 1 && words.at(-1) === 'controller' ? words.slice(0, -1) : words;
}

/** Prefixes are things, and group: a document in which each operation has a prefix of its own has no convention. */
function isSensible(names: readonly CallName[], joinsWords: boolean): boolean {
  const verbs = names.filter(
    ({ resource }) => isVerb(resource[0] ?? '') && (joinsWords || resource.length === 1),
  ).length;
  if (verbs > names.length * 0.2) return false;
  const groups = new Set(names.map(({ resource }) => resource.join(' '))).size;
  return !joinsWords || names.length < 6 || groups <= names.length * 0.7;
}
