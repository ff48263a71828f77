import { isPlural, isPluralForm } from '../plurals.ts';
import type { CallName, Words } from './call-name.ts';
import { slotBelow, standsAlone, hasMethod, type PathNode } from './path-tree.ts';
import type { Route } from './route.ts';
import { isNounToo, isVerb } from './verbs.ts';
import { sameWords, withoutRun } from './words.ts';

/** A route with its node in the tree of paths, for the rules. */
export interface PathCall {
  readonly route: Route;
  readonly node: PathNode;
}

/** Names a call by its path; null if the rule does not apply. */
export type PathRule = (call: PathCall) => CallName | null;

/** The method on the resource of the path's last name. */
export function onItself({ node }: PathCall, ...method: Words): CallName {
  return { resource: node.names, method };
}

/** The method on the parent of the path's last name; null without a parent, or if both have the same name. */
export function onParent({ node }: PathCall, method: Words): CallName | null {
  const resource = node.names.slice(0, -1);
  const last = resource.at(-1);
  if (last === undefined || sameWords(last, method)) return null;
  const shorter = withoutRun(method, last) ?? method;
  return shorter.length === 1 && method.length > 1 ? null : { resource, method: shorter };
}

/** Whether the path ends in a parameter: `/machines/{id}`. */
export function endsInSlot({ node }: PathCall): boolean {
  return node.kind === 'slot';
}

/** Whether a name is an action: `archive` and `addTags` are, `links` and `testCredentials` are things. */
export function isAction(words: Words): boolean {
  const [first = '', ...rest] = words;
  if (!isVerb(first)) return false;
  return rest.length === 0 ? !isPluralForm(first) : !(isNounToo(first) && isPluralForm(rest.at(-1) ?? ''));
}

/**
 * Whether the call reads many things: the response is a list, or an operation below reads one by id, or the
 * name is plural.
 */
export function readsMany({ route, node }: PathCall): boolean {
  const slot = slotBelow(node);
  if (slot !== undefined && hasMethod(slot, 'GET')) return true;
  const { returns } = route;
  return returns === 'list' || (returns === 'nothing' && isPlural(node.words.at(-1) ?? ''));
}

/** Whether the last name of a path can be a method: it stands alone, below another name. */
export function isLeaf({ node }: PathCall): boolean {
  return node.kind === 'name' && standsAlone(node) && node.names.length > 1;
}
