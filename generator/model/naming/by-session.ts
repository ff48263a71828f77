import type { Namer, Words } from './call-name.ts';
import type { PlacedRoute } from './path-tree.ts';
import type { Route } from './route.ts';
import { sameWord } from './words.ts';

/** Segments of paths that start, keep or end a session, and their usual names. */
const verbs: ReadonlyMap<string, Words> = new Map([
  ['authenticate', ['authenticate']],
  ['log in', ['login']],
  ['log out', ['logout']],
  ['login', ['login']],
  ['logout', ['logout']],
  ['refresh', ['refresh']],
  ['register', ['register']],
  ['sign in', ['sign', 'in']],
  ['sign out', ['sign', 'out']],
  ['sign up', ['sign', 'up']],
  ['signin', ['sign', 'in']],
  ['signout', ['sign', 'out']],
  ['signup', ['sign', 'up']],
]);

/** Segments that have another meaning unless an operation next to them signs in. */
const ambiguous: ReadonlySet<string> = new Set(['refresh', 'register']);

/** Possible names of their resource. */
const homes = ['auth', 'authentication', 'session', 'sessions', 'identity'];

const methods: ReadonlySet<string> = new Set([...verbs.values()].map((words) => words.join(' ')));

/** Whether a method begins, keeps or ends a session, and its resource is about nothing else: `auth.login`. */
export function isSessionVerb(method: Words, resource: Words): boolean {
  return methods.has(method.join(' ')) && homes.includes(resource.join(' '));
}

/**
 * Names operations that start and end sessions at the root of an API: `POST /login` is `auth.login`, or
 * belongs to the resource that a tag or another path names.
 *
 * @param placed - all routes with the segments of their paths
 */
export function sessionNamer(placed: readonly PlacedRoute[]): Namer<Route> {
  const starts = placed.map(({ segments: [first] }) => (first?.kind === 'name' ? first.words.join(' ') : ''));
  const found = new Map(
    placed.flatMap(({ route, segments }, index): [Route, string][] => {
      const start = starts[index] ?? '';
      const isAlone = segments.length === 1 && starts.indexOf(start) === starts.lastIndexOf(start);
      return isAlone && verbs.has(start) ? [[route, start]] : [];
    }),
  );
  const signsIn = [...found.values()].some((verb) => !ambiguous.has(verb));
  const tags = placed.flatMap(({ route: { tag } }) => tag?.join(' ') ?? []);
  const home = homes.find((each) => starts.includes(each) || tags.includes(each)) ?? 'auth';
  return (route) => {
    const verb = found.get(route);
    const method = verbs.get(verb ?? '');
    if (verb === undefined || method === undefined || (ambiguous.has(verb) && !signsIn)) return [];
    const isTold = route.tag?.every((word) => !method.some((own) => sameWord(own, word)));
    const resource = route.tag !== null && isTold ? route.tag : [home];
    return [{ name: { resource: [resource], method }, rule: 'a verb of sessions' }];
  };
}
