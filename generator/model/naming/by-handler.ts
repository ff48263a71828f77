import type { Namer, Words } from './call-name.ts';
import type { Handler } from './handlers.ts';
import type { Route } from './route.ts';
import { isTelling } from './verbs.ts';
import { sameWord } from './words.ts';

/** Verbs that a path alone gives to a request that changes something. */
const general: ReadonlySet<string> = new Set(['create', 'upload', 'update', 'replace', 'delete', 'stream']);

/**
 * Replaces the verb of names by path that comes from the HTTP method with the verb of the operationId: `POST
 * /messages` with the id `sendMessage` is `messages.send`.
 *
 * The id must have the same subject: all words after its verb must be in the path.
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
