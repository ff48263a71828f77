import { memoize } from '../../memoize.ts';
import { wordsOf } from '../../words.ts';
import type { CallName, Namer, Words } from './call-name.ts';
import type { Handler } from './handlers.ts';
import { withPlainMethod } from './plain-method.ts';
import type { Route } from './route.ts';
import { segmentsOf } from './segments.ts';
import { serviceNames } from './service-names.ts';
import { isNounToo, isVerb } from './verbs.ts';
import { sameWords, withoutRun } from './words.ts';

/** Minimum share of operations that must follow a convention, so that it is the document's. */
const most = 0.9;

/** The minimum share if the tag replaces the separator. A tag may be only a heading. */
const nearlyAll = 0.95;

/** Reads a name from an operationId; null if the id does not follow the convention. */
type Convention = (id: string, route: Route) => CallName | null;

/**
 * Creates the namer for the convention of the document's operationIds; null if they follow none.
 *
 * Paths of names (`projects.locations.list`, `repos/get`) are split at the last separator. `-` and `_`, which
 * also join words, are split before the first verb. They count only if the part before is a thing and not a
 * verb, as in `get_machine`. Ids without a separator count if they contain the tag, as `listBountyEntries`
 * does under `Bounties`, and if the path starts with the tag.
 */
export function conventionNamer(
  routes: readonly Route[],
  handlerOf: (route: Route) => Handler,
): Namer<Route> | null {
  const written = routes.filter((route) => isChosen(route, handlerOf(route)));
  if (written.length === 0 || written.length < routes.length * most) return null;
  const isMost = (count: number): boolean => count >= written.length * most;
  for (const separator of separators) {
    const split = memoize((id) => splitId(id, separator));
    const names = written.flatMap(({ operationId }) => split(operationId ?? '') ?? []);
    if (!isMost(names.length) || !isSensible(names, '-_'.includes(separator))) continue;
    const ofThing = serviceNames(routes, split);
    const joinsWords = '-_'.includes(separator);
    const convention: Convention = (id) => {
      const name = split(id);
      return name && ofThing(name);
    };
    return namerOf(joinsWords ? plainly(convention) : convention, `operationId, split at "${separator}"`);
  }
  const tagged = written.filter(
    (route) => isTagged(route) && splitByTag(handlerOf(route).words, route) !== null,
  );
  if (tagged.length < written.length * nearlyAll) return null;
  const convention: Convention = (_, route) => splitByTag(handlerOf(route).words, route);
  return namerOf(plainly(convention), 'operationId: a verb and the tag');
}

function plainly(convention: Convention): Convention {
  return (id, route) => {
    const name = convention(id, route);
    return name && withPlainMethod(name, route);
  };
}

const separators = ['.', '/', ':', '-', '_'];

/** Names operations by any separator in their ids, for documents whose configuration asks for that. */
export const separatorNamer: Namer<Route> = namerOf((id) => {
  const names = separators.flatMap((separator) => splitId(id, separator) ?? []);
  return names[0] ?? null;
}, 'operationId, split at a separator');

function namerOf(convention: Convention, rule: string): Namer<Route> {
  return (route) => {
    const name = route.operationId === null ? null : convention(route.operationId, route);
    return name === null ? [] : [{ name, rule }];
  };
}

/**
 * Whether a person chose the id. An id that repeats the request is a convention if it ends in a verb, as in
 * `chats.get`.
 */
function isChosen({ method, operationId }: Route, { writer }: Handler): boolean {
  if (writer === 'method and path') return wordsOf(operationId ?? '')[0] !== method.toLowerCase();
  return writer === 'a person' || writer === 'springdoc';
}

function splitId(id: string, separator: string): CallName | null {
  const parts = id.split(separator);
  const index = '-_'.includes(separator) ? beforeVerb(parts) : parts.length - 1;
  const resource = parts.slice(0, index).flatMap(wordsOf);
  const method = parts.slice(index).flatMap(wordsOf);
  const isName = /^\p{L}/u.test(method[0] ?? '');
  return resource.length === 0 || !isName ? null : { resource: [resource], method };
}

/**
 * The index at which `-` and `_` separate the resource from the method: before the first verb, in
 * `app-role-list-roles` before `list`.
 */
function beforeVerb(parts: readonly string[]): number {
  const verb = parts.findIndex((part, index) => index > 0 && isVerb(wordsOf(part)[0] ?? ''));
  return verb < 0 ? 1 : verb;
}

/**
 * Whether prefixes are things that group operations. If each operation has its own prefix, there is no
 * convention.
 */
function isSensible(names: readonly CallName[], joinsWords: boolean): boolean {
  const verbs = names.filter(({ resource: [words = []] }) => {
    const [first = ''] = words;
    return isVerb(first) && !isNounToo(first) && (joinsWords || words.length === 1);
  }).length;
  if (verbs > names.length * 0.2) return false;
  const groups = new Set(names.map(({ resource }) => resource.flat().join(' '))).size;
  return !joinsWords || names.length < 6 || groups <= names.length * 0.7;
}

/** Whether the path starts with the tag, name by name. */
function isTagged({ tag, path }: Route): boolean {
  const names = segmentsOf(path).flatMap(({ kind, words }) => (kind === 'name' ? [words] : []));
  return tag !== null && names.some((_, index) => sameWords(names.slice(0, index + 1).flat(), tag));
}

/**
 * The words of an id without those of its tag: `list entries` of `listBountyEntries`, `sale` of `trackSale`.
 */
function splitByTag(words: Words, { tag }: Route): CallName | null {
  const method = tag === null ? null : (withoutRun(words, tag) ?? withoutLater(words, tag));
  return tag === null || method === null || method.length === 0 ? null : { resource: [tag], method };
}

/** `bulk create links` without `links` is `bulk create`. */
function withoutLater([first = '', ...rest]: Words, tag: Words): Words | null {
  const later = withoutRun(rest, tag);
  return later === null ? null : [first, ...later];
}
