import { singular } from '../plurals.ts';
import type { Namer } from './call-name.ts';
import type { Handler } from './handlers.ts';
import { isAction } from './path-call.ts';
import type { Route } from './route.ts';
import { segmentsOf } from './segments.ts';
import { isVerb } from './verbs.ts';
import { sameWord } from './words.ts';

/** Names operations by their tag and the words of their ids, or by their paths if the ids have no words. */
export function tagNamer(byPath: Namer<Route>, handlerOf: (route: Route) => Handler): Namer<Route> {
  return (route) => {
    if (route.tag === null) return [];
    const { words } = handlerOf(route);
    const method = words.length > 0 ? words : methodByPath(byPath, route);
    return [{ name: { resource: [route.tag], method }, rule: 'tag' }];
  };
}

/**
 * Names operations whose path is only a verb: `POST /login` under the tag Auth is `auth.login`, and `POST
 * /{name}:generate` without a tag is `root.generate`.
 */
export const verbNamer: Namer<Route> = ({ method, tag, path }) => {
  const segments = segmentsOf(path);
  const verb = segments.at(-1);
  const slots = segments.slice(0, -1);
  const resource = tag ?? (slots.length > 0 ? ['root'] : null);
  if (method !== 'POST' || resource === null || slots.some(({ kind }) => kind === 'name')) return [];
  if (verb?.kind !== 'name' || !isAction(verb.words)) return [];
  if (resource.some((word) => verb.words.some((own) => sameWord(own, word)))) return [];
  return [
    {
      name: { resource: [resource], method: verb.words },
      rule: `${tag === null ? '' : 'tag, and '}the verb that the path is`,
    },
  ];
};

/** The verb of an HTTP method, if nothing names the subject. */
export function verbOfMethod(method: string): string {
  return (
    new Map([
      ['POST', 'create'],
      ['PUT', 'update'],
      ['PATCH', 'update'],
    ]).get(method) ?? method.toLowerCase()
  );
}

/** The verb and its object: `get store`. */
function methodByPath(byPath: Namer<Route>, route: Route): readonly string[] {
  const name = byPath(route)[0]?.name ?? { resource: [], method: [verbOfMethod(route.method)] };
  if (name.method.length > 1 && isVerb(name.method[0] ?? '')) return name.method;
  const thing = name.resource.at(-1) ?? [];
  return [...name.method, ...(name.method[0] === 'list' ? thing : singular(thing))];
}
