import { byCodeUnit } from '../../order.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { ReadOperation } from './operation.ts';
import { distinguishingWords } from './resource-by-path.ts';
import type { CallName } from './resource-names.ts';
import { isPlural } from '../plurals.ts';
import { withoutRun } from './words.ts';
import { camelCase, wordsOf } from '../../words.ts';

/** An operation with the name it would have if it were alone. */
export interface Wish {
  readonly operation: ReadOperation;
  readonly name: CallName;
  /** Someone pinned it: the others make room. */
  readonly pinned: boolean;
  /** The method's name is someone's choice, or was published: it is not shortened. */
  readonly chosen: boolean;
}

/**
 * Gives each operation a name that no other has.
 *
 * A method that only repeats its resource's words loses them (`projectSecrets.getProjectSecret` is `get`) unless two
 * would then be one. Of operations that share a name all but the first get words that tell them apart; those that are pinned
 * come first, then those that are chosen, in order of their ids.
 */
export function separateNames(
  wishes: readonly Wish[],
  diagnostics: Diagnostics,
): ReadonlyMap<ReadOperation, CallName> {
  const ordered = listPlurals(wishes).toSorted(
    (a, b) => weight(b) - weight(a) || byCodeUnit(a.operation.id, b.operation.id),
  );
  const short = countBy(ordered.map(shorten));
  const taken = new Map<string, ReadOperation>();
  const names = new Map<ReadOperation, CallName>();
  for (const wish of ordered) {
    const shorter = shorten(wish);
    const name = short.get(keyOf(shorter)) === 1 && !taken.has(keyOf(shorter)) ? shorter : wish.name;
    names.set(wish.operation, claim(name, wish.operation, taken, diagnostics));
  }
  return names;
}

function weight({ pinned, chosen }: Wish): number {
  return Number(pinned) + Number(chosen);
}

/** Where `getAccounts` stands beside `getAccount`, it is what lists them; alone it may read one thing in the plural. */
function listPlurals(wishes: readonly Wish[]): readonly Wish[] {
  const short = countBy(wishes.map(shorten));
  return wishes.map((wish) => {
    const { resource, method } = wish.name;
    const shorter = shorten(wish);
    const list: CallName = { resource, method: ['list', ...shorter.method.slice(1)] };
    const plural = method[0] === 'get' && shorter !== wish.name && isPlural(method[resource.length] ?? '');
    return plural && short.get(keyOf(shorter)) === 2 && !short.has(keyOf(list))
      ? { ...wish, name: list }
      : wish;
  });
}

function shorten({ name, chosen }: Wish): CallName {
  const rest = chosen ? null : withoutRun(name.method, name.resource);
  return rest === null || rest.length === 0 ? name : { resource: name.resource, method: rest };
}

function claim(
  name: CallName,
  operation: ReadOperation,
  taken: Map<string, ReadOperation>,
  diagnostics: Diagnostics,
): CallName {
  const other = taken.get(keyOf(name));
  if (other !== undefined) {
    diagnostics.report('operation-name-shared', operation.origin, {
      name: showName(name),
      other: `${other.method} ${other.path}`,
    });
  }
  for (const words of longerMethods(name.method, operation)) {
    const candidate = { resource: name.resource, method: words };
    if (taken.has(keyOf(candidate))) continue;
    taken.set(keyOf(candidate), operation);
    return candidate;
  }
  return name;
}

/** Ever longer names for a method, the last of which tells everything there is to tell. */
function* longerMethods(method: readonly string[], operation: ReadOperation): Generator<readonly string[]> {
  yield method;
  yield [...method, ...distinguishingWords(operation.path)];
  yield [operation.method.toLowerCase(), ...method, ...distinguishingWords(operation.path)];
  const whole = [operation.method.toLowerCase(), ...wordsOf(operation.path)];
  yield whole;
  for (let index = 2; ; index += 1) yield [...whole, String(index)];
}

function countBy(names: readonly CallName[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  return counts;
}

/** An operation's name as a key: `machine events.list`. */
export function keyOf({ resource, method }: CallName): string {
  return `${resource.join(' ')}.${method.join(' ')}`;
}

/** An operation's name for people, as it is called: `machineEvents.list`. */
export function showName({ resource, method }: CallName): string {
  return `${camelCase(resource)}.${camelCase(method)}`;
}
