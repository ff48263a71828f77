import { keyOf, type CallName, type Namer, type Proposal, type Words } from './call-name.ts';
import type { PathCall, PathRule } from './path-call.ts';
import * as rules from './path-rules.ts';
import { growTree, type PlacedRoute } from './path-tree.ts';
import type { Route } from './route.ts';
import { callPathRule } from './rpc-rule.ts';
import { flagOf, segmentsOf } from './segments.ts';
import { withoutSharedStarts } from './shared-starts.ts';
import { olderVersion } from './versions.ts';

/**
 * The rules for names by path, in order, each with its text in `inspect`. The first rule that applies to a
 * call names it.
 */
const inOrder: readonly (readonly [text: string, rule: PathRule])[] = [
  ['a method that only asks', rules.byMethodAlone],
  ['a procedure', rules.byProcedure],
  ['a verb before a value', rules.byVerbBeforeSlot],
  ['one thing by another key', rules.byOtherKey],
  ['one thing', rules.byOne],
  ['many things at once', rules.byBulk],
  ['a verb that stands alone', rules.byVerb],
  ['a stream that its parent has', rules.byStreamOfParent],
  ['a stream', rules.byStream],
  ['a list that its parent has', rules.byListOfParent],
  ['a part that its parent has', rules.byPartOfParent],
  ['a list', rules.byList],
  ['a single thing', rules.bySingle],
  ['an action that stands alone', rules.bySingular],
  ['a part that is uploaded', rules.byPartUploaded],
  ['a file that is uploaded', rules.byUpload],
  ['a thing that is created', rules.byCreate],
  ['all things of a list', rules.byAll],
  ['a part that is changed', rules.byPartChanged],
  ['a thing that is changed', rules.byChange],
  ['another method', rules.byOtherMethod],
];

/** Routes with the segments of their paths, placed in the tree of all paths of the document. */
export function placeRoutes(routes: readonly Route[]): readonly PlacedRoute[] {
  return withoutSharedStarts(routes.map((route) => ({ route, segments: segmentsOf(route.path) })));
}

/** Creates the namer of routes by their paths. */
export function pathNamer(placed: readonly PlacedRoute[]): Namer<Route> {
  const tree = growTree(placed);
  const all = [['a call', callPathRule(placed)], ...inOrder] as const;
  const known = new Map<Route, readonly Proposal[]>();
  const proposalsFor = (route: Route): readonly Proposal[] => {
    const call = { route, node: tree.nodeOf(route) };
    const version = olderVersion(route, call.node.routes);
    return propose(call, all).map(({ name, rule }) => ({
      name: withFlag(version === null ? name : { ...name, method: [...name.method, ...version] }, route),
      rule: version === null ? rule : `${rule}, in another version`,
    }));
  };
  return (route) => {
    const proposals = known.get(route) ?? proposalsFor(route);
    known.set(route, proposals);
    return proposals;
  };
}

/** The proposals of the rules, without repeated ones. A path without names has none. */
function propose(call: PathCall, all: typeof inOrder): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const [text, rule] of all) {
    const name = rule(call);
    if (name === null || name.resource.length === 0 || found.has(keyOf(name))) continue;
    found.set(keyOf(name), { name, rule: `path: ${text}` });
  }
  return [...found.values()];
}

/** Adds the flag of a query: `/files?beta=true` is `beta.files`. */
function withFlag(name: CallName, route: Route): CallName {
  const flag: Words | null = flagOf(route.path);
  return flag === null ? name : { ...name, resource: [flag, ...name.resource] };
}
