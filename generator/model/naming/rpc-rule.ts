import { singular } from '../plurals.ts';
import type { Words } from './call-name.ts';
import { isAction, type PathRule } from './path-call.ts';
import { standsAlone, type PlacedRoute } from './path-tree.ts';
import type { Segment } from './segments.ts';
import { isVerb } from './verbs.ts';

/** Minimum share of paths that must be calls, so that it is the document's style. */
const most = 0.4;

/**
 * Creates the rule for paths that are calls: `/create-agent` and `/get-agent/{id}` are actions on agents.
 *
 * If few paths of the document are calls, `/test-runs` and `/share-links` are names like others.
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

/** The only name of a path, if it has several words. */
function nameOf(segments: readonly Segment[]): readonly Words[] {
  const [first, ...others] = segments;
  return first?.kind === 'name' && first.words.length > 1 && others.every(({ kind }) => kind === 'slot')
    ? [first.words]
    : [];
}

/**
 * The name of each thing. It is plural if one call has the plural, so that all calls of the thing are
 * together.
 */
function pluralThings(calls: readonly Words[]): ReadonlyMap<string, Words> {
  const found = new Map<string, Words>();
  for (const [, ...thing] of calls) {
    const key = singular(thing).join(' ');
    if (key !== thing.join(' ') || !found.has(key)) found.set(key, thing);
  }
  return found;
}
