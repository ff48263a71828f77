import { byCodeUnit } from '../../order.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { wordsOf } from '../../words.ts';
import type { ReadOperation } from '../build/operation.ts';
import { isPlural } from '../plurals.ts';
import { routeOf } from '../route.ts';
import { flatResource, keyOf, showName, type CallName, type Words } from './call-name.ts';
import { extrasOf, segmentsOf } from './segments.ts';
import { withoutRun } from './words.ts';

/** An operation with the name that it would have alone. */
export interface Wish {
  readonly operation: ReadOperation;
  readonly name: CallName;
  /** Whether the name is pinned. Other operations then get another name. */
  readonly pinned: boolean;
  /** Whether a person chose the method's name, or it is published. It is not shortened then. */
  readonly chosen: boolean;
}

/**
 * Gives each operation a unique name.
 *
 * A method that only repeats its resource's words loses them (`projectSecrets.getProjectSecret` is `get`)
 * unless two methods would then be equal. If operations share a name, all except the first get more words.
 * Pinned names come first, then chosen ones, then operations on one thing, then short paths. HEAD and OPTIONS
 * come last.
 */
export function separateNames(
  wishes: readonly Wish[],
  diagnostics: Diagnostics,
): ReadonlyMap<ReadOperation, CallName> {
  const ordered = listPlurals(wishes)
    .map((shortened) => ({ ...shortened, turn: turnOf(shortened.wish) }))
    .toSorted(inTurn);
  const short = countBy(ordered.map(({ shorter }) => shorter));
  const taken = new Map<string, Wish>();
  const names = new Map<ReadOperation, CallName>();
  for (const { wish, shorter } of ordered) {
    const name = short.get(shorter.key) === 1 && !taken.has(shorter.key) ? shorter.name : wish.name;
    names.set(wish.operation, claim(name, wish, taken, diagnostics));
  }
  return names;
}

interface Turn {
  readonly wish: Wish;
  readonly turn: readonly number[];
}

function inTurn({ wish: a, turn: first }: Turn, { wish: b, turn: second }: Turn): number {
  const at = first.findIndex((value, index) => value !== second[index]);
  return at < 0 ? byCodeUnit(a.operation.id, b.operation.id) : (first[at] ?? 0) - (second[at] ?? 0);
}

/** The priority of a wish: the first number that differs decides, and the smaller one wins. */
function turnOf({ pinned, chosen, operation: { method, path } }: Wish): readonly number[] {
  const segments = segmentsOf(path);
  return [
    pinned ? 0 : chosen ? 1 : 2,
    method === 'HEAD' || method === 'OPTIONS' ? 1 : 0,
    segments.at(-1)?.kind === 'slot' ? 0 : 1,
    segments.length,
  ];
}

/**
 * If `getAccounts` stands next to `getAccount`, it lists accounts. Alone, it may read one thing with a plural
 * name.
 */
function listPlurals(wishes: readonly Wish[]): readonly Shortened[] {
  const all = wishes.map(shortened);
  const short = countBy(all.map(({ shorter }) => shorter));
  return all.map((each) => {
    const { wish, shorter } = each;
    const { resource, method } = wish.name;
    const { name, key } = shorter;
    if (method[0] !== 'get' || name === wish.name || short.get(key) !== 2) return each;
    const list: CallName = { resource, method: ['list', ...name.method.slice(1)] };
    const isList = isPlural(method[flatResource(wish.name).length] ?? '') && !short.has(keyOf(list));
    return isList ? shortened({ ...wish, name: list }) : each;
  });
}

/** A wish, and its name without the words of its resource. */
interface Shortened {
  readonly wish: Wish;
  readonly shorter: Keyed;
}

function shortened(wish: Wish): Shortened {
  const name = shorten(wish);
  return { wish, shorter: { name, key: keyOf(name) } };
}

interface Keyed {
  readonly name: CallName;
  readonly key: string;
}

function shorten({ name, chosen }: Wish): CallName {
  const rest = chosen ? null : withoutRun(name.method, flatResource(name));
  return rest === null || rest.length === 0 ? name : { resource: name.resource, method: rest };
}

function claim(name: CallName, wish: Wish, taken: Map<string, Wish>, diagnostics: Diagnostics): CallName {
  const { operation } = wish;
  const other = taken.get(keyOf(name));
  // The displacement of a name by a pin is reported elsewhere.
  if (other !== undefined && !other.pinned) {
    diagnostics.report('operation-name-shared', operation.origin, {
      name: showName(name),
      other: routeOf(other.operation),
    });
  }
  for (const method of longerMethods(name, operation)) {
    const candidate = { resource: name.resource, method };
    if (taken.has(keyOf(candidate))) continue;
    taken.set(keyOf(candidate), wish);
    return candidate;
  }
  return name;
}

/** Longer and longer names for a method. The last one has all words. */
function* longerMethods(name: CallName, { method: verb, path }: ReadOperation): Generator<Words> {
  const { method } = name;
  const segments = segmentsOf(path);
  const slots = segments.filter(({ kind }) => kind === 'slot').map(({ words }) => words);
  const names = segments.filter(({ kind }) => kind === 'name').flatMap(({ words }) => words);
  const known = new Set([...flatResource(name), ...method]);
  yield method;
  const extras = extrasOf(path).flatMap(wordsOf);
  if (extras.length > 0) yield [...method, ...extras];
  if (slots.length > 0) {
    yield [...method, 'by', ...(slots.at(-1) ?? [])];
    yield [...method, 'by', ...slots.flat()];
  }
  yield [...method, ...names.filter((word) => !known.has(word))];
  yield [...method, ...names];
  let whole = [verb.toLowerCase(), ...wordsOf(path)];
  for (;;) {
    yield whole;
    whole = [...whole, 'other'];
  }
}

function countBy(names: readonly Keyed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
