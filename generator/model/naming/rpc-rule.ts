import { singular } from '../plurals.ts';
import type { Words } from './call-name.ts';
import { isAction, type PathRule } from './path-call.ts';
import { standsAlone, type PlacedRoute } from './path-tree.ts';
import type { Segment } from './segments.ts';
import { isVerb } from './verbs.ts';

/** Share of all paths that must be calls for the document's style to be theirs. */
const most = 0.4;

/**
 * The rule for paths that are calls: `/create-agent` and `/get-agent/{id}` are what is done with agents.
 *
 * Where few paths of the document are, `/test-runs` and `/share-links` are names as any other.
 */
export function callPathRule(placed: readonly PlacedRoute[]): PathRule {
  const calls = new Map(
    placed.flatMap(({ route, segments }) => nameOf(segments).map((words) => [route, words])),
  );
  const certain = [...calls.values()].filter(([verb = '']) => isVerb(verb));
  const isStyle = certain.length >= placed.length * most;
  const things = pluralThings(certain);
  return ({ route, node }) => {
    const words = calls.get(route) ?? [];
    const [verb = '', ...thing] = words;
    const known = things.get(singular(thing).join(' '));
    const isCall = isStyle ? isVerb(verb) || known !== undefined : standsAlone(node) && isAction(words);
    if (thing.length === 0 || !isCall) return null;
    const isList = verb === 'get' && route.returns === 'list';
    return { resource: [known ?? thing], method: [isList ? 'list' : verb] };
  };
}

/** The one name of a path, if it has several words. */
function nameOf(segments: readonly Segment[]): readonly Words[] {
  const [first, ...others] = segments;
  return first?.kind === 'name' && first.words.length > 1 && others.every(({ kind }) => kind === 'slot')
    ? [first.words]
    : [];
}

/** How each thing is called: in the plural where one call does so, so that all of its calls are together. */
function pluralThings(calls: readonly Words[]): ReadonlyMap<string, Words> {
  const found = new Map<string, Words>();
  for (const [, ...thing] of calls) {
    const key = singular(thing).join(' ');
    if (key !== thing.join(' ') || !found.has(key)) found.set(key, thing);
  }
  return found;
}
