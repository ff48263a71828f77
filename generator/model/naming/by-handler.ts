import type { Namer, Words } from './call-name.ts';
import type { Handler } from './handlers.ts';
import type { Route } from './route.ts';
import { isTelling } from './verbs.ts';
import { sameWord } from './words.ts';

/** What a path alone says of a request that changes something. */
const general: ReadonlySet<string> = new Set(['create', 'upload', 'update', 'replace', 'delete', 'stream']);

/**
 * Names by path whose verb is only that of the method, with the verb that the id has: `POST /messages` with the id `sendMessage` is
 * `messages.send`.
 *
 * The id must be about the same thing: all that follows its verb stands in the path.
 */
export function handlerNamer(byPath: Namer<Route>, handlerOf: (route: Route) => Handler): Namer<Route> {
  return (route) => {
    const [best] = byPath(route);
    const [verb = '', ...thing] = handlerOf(route).words;
    const isRead = route.method === 'GET' && route.returns !== 'stream';
    if (best === undefined || isRead || !isTelling(verb)) return [];
    const { resource, method } = best.name;
    const [path = '', ...others] = method;
    if (others.length > 0 && path !== 'stream') return [];
    if (!general.has(path) || repeats(resource.at(-1) ?? [], verb)) return [];
    const names = [...resource.flat(), ...others];
    if (!thing.every((word) => names.some((name) => sameWord(name, word)))) return [];
    return [
      {
        name: { resource, method: [verb, ...others] },
        rule: 'operationId: a verb that tells more than the method',
      },
    ];
  };
}

function repeats(resource: Words, verb: string): boolean {
  return resource.some((word) => sameWord(word, verb));
}
