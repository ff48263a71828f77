import { singular } from '../plurals.ts';
import { camelCase } from '../../words.ts';

/** Words of a name, in small letters. */
export type Words = readonly string[];

/** The place of an operation in the client, in words. */
export interface CallName {
  /** The resource, from the outside in: `[['chat'], ['completions']]`. */
  readonly resource: readonly Words[];
  readonly method: Words;
}

/** A name with the rule that proposes it, for example `path: reads one`. */
export interface Proposal {
  readonly name: CallName;
  readonly rule: string;
}

/** Proposes names, the best first. */
export type Namer<T> = (of: T) => readonly Proposal[];

/**
 * The words of a resource on one level. All levels except the last are singular, as in `chat completions`.
 */
export function flatResource({ resource }: Pick<CallName, 'resource'>): Words {
  const [only = []] = resource;
  if (resource.length < 2) return only;
  return resource.flatMap((words, index) => (index < resource.length - 1 ? singular(words) : words));
}

/** The key of a name: `machine events.list`. Equal names have equal keys. */
export function keyOf(name: CallName): string {
  return `${flatResource(name).join(' ')}.${name.method.join(' ')}`;
}

/** The name as callers write it: `machineEvents.list`. */
export function showName(name: CallName): string {
  return `${camelCase(flatResource(name))}.${camelCase(name.method)}`;
}
