import type { Operation, Resource } from '../model/types.ts';
import { segmentsOf } from '../model/naming/segments.ts';
import { isVerb } from '../model/naming/verbs.ts';
import { singular } from '../model/plurals.ts';
import type { Words } from './claims/claim.ts';

const readVerbs: ReadonlySet<string> = new Set([
  'get',
  'list',
  'show',
  'read',
  'retrieve',
  'fetch',
  'find',
  'describe',
  'search',
]);

/** Whether calling it only reads, by its method and the verb of its name. */
export function isRead({ method }: Operation): boolean {
  return method === 'GET' || method === 'QUERY' || method === 'HEAD';
}

/** Whether its path ends in a parameter, as that of a get-by-id does. */
function endsInParameter({ path }: Operation): boolean {
  return /\}\/?$/.test(path);
}

/** What the operation is about next to its resource: `accessor` in `machines.getAccessor`. */
export function nouns({ words }: Operation): Words {
  const [verb, ...rest] = words;
  if (verb === undefined || !readVerbs.has(verb)) return words;
  const by = rest.indexOf('by');
  return by < 0 ? rest : rest.slice(0, by);
}

/**
 * Whether it reads one thing by its identity: its path ends in a parameter, or it requires an `id` or `machineId` of
 * its resource machines.
 */
export function readsOne(operation: Operation, resource: Resource): boolean {
  if (!isRead(operation)) return false;
  const identity = new Set(['id', `${singular(resource.words).join('')}id`]);
  return (
    endsInParameter(operation) ||
    operation.input.fields.some(
      (field) =>
        field.in === 'query' &&
        field.required &&
        identity.has(field.wireName.toLowerCase().replaceAll('_', '')),
    )
  );
}

/** Whether its name says what it reads: `getDesktop`, or `session` alone, but not `testConnection`. */
export function readsNoun({ words }: Operation): boolean {
  return words.length === 1 || readVerbs.has(words[0] ?? '');
}

/** What a reading operation responds with: `machine`, `machine accessor`. */
export function subject(operation: Operation, resource: Resource): Words {
  return singular([...singular(resource.words), ...nouns(operation)]);
}

/**
 * The operation as a phrase: `get machine`, `list machines`, `add machine accessor`, `list team memberships by team`.
 *
 * The verb goes first, so that the input of `machines.addAccessor` is `AddMachineAccessorInput`. What is read of one thing has no
 * verb: the input of `files.content` is `FileContentInput`.
 */
export function phrase(operation: Operation, resource: Resource): Words {
  const [verb = 'call', ...rest] = operation.words;
  if (isPart(operation)) return [...singular(resource.words), ...operation.words];
  const isWhole =
    readVerbs.has(verb) && (rest.length === 0 || rest[0] === 'by') && !readsOne(operation, resource);
  return [verb, ...(isWhole ? resource.words : singular(resource.words)), ...rest];
}

/** Whether it reads what its path ends in, and is called so by its path: `GET /files/{id}/content` is `files.content`. */
function isPart({ method, path, words, naming }: Operation): boolean {
  const last = segmentsOf(path).at(-1);
  return (
    method === 'GET' &&
    naming.rule.startsWith('path: ') &&
    last?.kind === 'name' &&
    !isVerb(words[0] ?? '') &&
    last.words.join(' ') === words.join(' ')
  );
}
