import type { CallName, Words } from './call-name.ts';
import type { Route } from './route.ts';
import { segmentsOf } from './segments.ts';
import { withoutRun } from './words.ts';

/** Names of handlers that read a list. */
const listing: ReadonlySet<string> = new Set(
  ['fetch', 'find', 'get', 'read'].flatMap((verb) => [`${verb} all`, `${verb} many`, `${verb} list`]),
);

/** Names of handlers that read one thing. */
const reading: ReadonlySet<string> = new Set(['find one', 'get one', 'read one']);

/**
 * The name with the usual method of clients instead of that of a handler: `getAll` is `list`, `findOne` and `getById` are `get`.
 * FastAPI's `readUsers` in `users` is `list` if the response is a list, otherwise `get`.
 */
export function withPlainMethod(name: CallName, route: Route): CallName {
  const shorter = withoutRun(name.method, name.resource.at(-1) ?? []);
  if (shorter?.length === 0) return name;
  const words = shorter ?? name.method;
  const method = plainMethod(withoutId(words, route), route, shorter !== null);
  return method === words ? name : { resource: name.resource, method };
}

function plainMethod(words: Words, { method, returns }: Route, isOfThing: boolean): Words {
  const [verb = '', ...rest] = words;
  if (method !== 'GET') return words;
  if (listing.has(words.join(' '))) return ['list'];
  if (reading.has(words.join(' '))) return ['get'];
  if (verb !== 'read' || !isOfThing) return words;
  return [rest.length === 0 && returns === 'list' ? 'list' : 'get', ...rest];
}

/** Drops `by id` if the path ends in an id. */
function withoutId(words: Words, { path }: Route): Words {
  const last = segmentsOf(path).at(-1);
  const saysId = last?.kind === 'slot' && last.words.at(-1) === 'id' && words.length > 2;
  return saysId && words.slice(-2).join(' ') === 'by id' ? words.slice(0, -2) : words;
}
