import { singular } from '../plurals.ts';
import { camelCase } from '../../words.ts';

/** Words of a name, in small letters. */
export type Words = readonly string[];

/** Where an operation is found in the client, in words. */
export interface CallName {
  /** The resource, from the outside in: `[['chat'], ['completions']]`. */
  readonly resource: readonly Words[];
  readonly method: Words;
}

/** A name, and the rule that proposes it, for example `path: reads one`. */
export interface Proposal {
  readonly name: CallName;
  readonly rule: string;
}

/** Finds names for something, the best first. */
export type Namer<T> = (of: T) => readonly Proposal[];

/** The words of a resource in one level: the levels around the last are singular, as in `chat completions`. */
export function flatResource({ resource }: Pick<CallName, 'resource'>): Words {
  const [only = []] = resource;
  if (resource.length < 2) return only;
  return resource.flatMap((words, index) => (index < resource.length - 1 ? singular(words) : words));
}

/** A name as a key: `machine events.list`. Two names are one if their keys are. */
export function keyOf(name: CallName): string {
  return `${flatResource(name).join(' ')}.${name.method.join(' ')}`;
}

/** A name for people, as it is called: `machineEvents.list`. */
export function showName(name: CallName): string {
  return `${camelCase(flatResource(name))}.${camelCase(name.method)}`;
}
