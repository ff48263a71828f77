import { isPlural, isPluralForm } from '../plurals.ts';
import type { CallName, Words } from './call-name.ts';
import { slotBelow, standsAlone, hasMethod, type PathNode } from './path-tree.ts';
import type { Route } from './route.ts';
import { isNounToo, isVerb } from './verbs.ts';
import { sameWords, withoutRun } from './words.ts';

/** A route as the rules see it: what it does, and where its path ends among those of the document. */
export interface PathCall {
  readonly route: Route;
  readonly node: PathNode;
}

/** Names a call by its path; null where the rule is not about it. */
export type PathRule = (call: PathCall) => CallName | null;

/** The method on the thing that the path ends in. */
export function onItself({ node }: PathCall, ...method: Words): CallName {
  return { resource: node.names, method };
}

/** The method on what holds the thing that the path ends in; null where nothing holds it, or it has the same name. */
export function onParent({ node }: PathCall, method: Words): CallName | null {
  const resource = node.names.slice(0, -1);
  const last = resource.at(-1);
  if (last === undefined || sameWords(last, method)) return null;
  const shorter = withoutRun(method, last) ?? method;
  return shorter.length === 1 && method.length > 1 ? null : { resource, method: shorter };
}

/** Whether the path ends in a value: `/machines/{id}`. */
export function endsInSlot({ node }: PathCall): boolean {
  return node.kind === 'slot';
}

/** Whether a name is what is done: `archive` and `addTags` are, `links` and `testCredentials` are things. */
export function isAction(words: Words): boolean {
  const [first = '', ...rest] = words;
  if (!isVerb(first)) return false;
  return rest.length === 0 ? !isPluralForm(first) : !(isNounToo(first) && isPluralForm(rest.at(-1) ?? ''));
}

/** Whether the call reads many things: the response is a list, or one of them is read by id below, or the name says so. */
export function readsMany({ route: { returns }, node }: PathCall): boolean {
  const slot = slotBelow(node);
  const readsOneBelow = slot !== undefined && hasMethod(slot, 'GET');
  return returns === 'list' || readsOneBelow || (returns === 'nothing' && isPlural(node.words.at(-1) ?? ''));
}

/** Whether the last name of a path can be a method: it stands alone, below something. */
export function isLeaf({ node }: PathCall): boolean {
  return node.kind === 'name' && standsAlone(node) && node.names.length > 1;
}
