import type { Operation, Resource } from '../model/types.ts';
import { isSessionVerb } from '../model/naming/by-session.ts';
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

/** Particles that belong to the verb before them: `sign in`, `check out`. */
const particles: ReadonlySet<string> = new Set(['in', 'out', 'up', 'down', 'on', 'off']);

/** Whether an operation only reads, by its method. */
export function isRead({ method }: Operation): boolean {
  return method === 'GET' || method === 'QUERY' || method === 'HEAD';
}

/** Whether the path ends in a parameter, as in a get-by-id. */
function endsInParameter({ path }: Operation): boolean {
  return /\}\/?$/.test(path);
}

/**
 * The words of an operation's name after a verb that reads: `accessor` in `machines.getAccessor`. All words if
 * it starts with another verb.
 */
export function nouns({ words }: Operation): Words {
  const [verb, ...rest] = words;
  if (verb === undefined || !readVerbs.has(verb)) return words;
  const by = rest.indexOf('by');
  return by < 0 ? rest : rest.slice(0, by);
}

/**
 * Whether an operation reads one thing by its identity: its path ends in a parameter, or it requires `id` or,
 * for the resource machines, `machineId`.
 */
export function readsOne(operation: Operation, resource: Resource): boolean {
  if (!isRead(operation)) return false;
  if (endsInParameter(operation)) return true;
  const required = operation.input.fields.filter((field) => field.in === 'query' && field.required);
  const names = required.map(({ wireName }) => wireName.toLowerCase().replaceAll('_', ''));
  return names.some((name) => name === 'id' || name === `${singular(resource.words).join('')}id`);
}

/**
 * Whether the name states what the operation reads: `getDesktop`, or `session` alone, but not
 * `testConnection`.
 */
export function readsNoun({ words }: Operation): boolean {
  return words.length === 1 || readVerbs.has(words[0] ?? '');
}

/** The words for the response of a read: `machine`, `machine accessor`. */
export function subject(operation: Operation, resource: Resource): Words {
  return singular([...singular(resource.words), ...nouns(operation)]);
}

/**
 * The operation as a phrase: `get machine`, `list machines`, `add machine accessor`, `list team memberships
 * by team`.
 *
 * The verb comes first: the input of `machines.addAccessor` is `AddMachineAccessorInput`. A read of a part
 * has no verb: the input of `files.content` is `FileContentInput`. Neither has
 * `login.accessToken` (`LoginAccessTokenInput`). The verbs of sessions have no resource: `auth.login` takes a `LoginInput`.
 */
export function phrase(operation: Operation, resource: Resource): Words {
  const [verb = 'call', ...rest] = operation.words;
  if (isSessionVerb(operation.words, resource.words)) return operation.words;
  const isNoun = rest.length > 0 && !isVerb(verb) && !readVerbs.has(verb);
  if (isNoun || isPart(operation)) return [...singular(resource.words), ...operation.words];
  const isWhole =
    readVerbs.has(verb) && (rest.length === 0 || rest[0] === 'by') && !readsOne(operation, resource);
  const particle = rest.slice(0, particles.has(rest[0] ?? '') ? 1 : 0);
  const thing = isWhole ? resource.words : singular(resource.words);
  return [verb, ...particle, ...thing, ...rest.slice(particle.length)];
}

/**
 * Whether the operation reads the last segment of its path and has its name: `GET /files/{id}/content` is
 * `files.content`.
 */
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
