import type { Place } from '../../load/place.ts';
import type { Model, Response, Type, Webhook } from '../types.ts';
import type { ReadOperation } from './operation.ts';
import type { Parameter } from './parameter.ts';

/** The results of reading the parts of a document, by the kind of the part. */
export interface Results {
  readonly types: Type;
  readonly parameters: readonly Parameter[];
  readonly responses: Omit<Response, 'status'>;
  readonly operations: ReadOperation;
  readonly models: Model;
  readonly webhooks: Webhook;
}

/** A part of a document, called a unit. Parts with equal keys are read once. */
export interface Part<K extends keyof Results> {
  readonly kind: K;
  readonly key: unknown;
  /** The values that it is read from, and their places. */
  readonly inputs: readonly unknown[];
}

/** The parts of a document that were read. */
export interface Units {
  /** The result of a part. Reads the part if it is not known. */
  take<K extends keyof Results>(part: Part<K>, read: () => Results[K]): Results[K];
}

/** Keeps the results of one run. */
export class PlainUnits implements Units {
  readonly #known: { readonly [K in keyof Results]: Map<unknown, Results[K]> } = {
    ...{ types: new Map(), parameters: new Map(), responses: new Map() },
    ...{ operations: new Map(), models: new Map(), webhooks: new Map() },
  };

  take<K extends keyof Results>({ kind, key }: Part<K>, read: () => Results[K]): Results[K] {
    const results: Map<unknown, Results[K]> = this.#known[kind];
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = read();
    results.set(key, result);
    return result;
  }
}

/** The place of a value, as inputs of a part. */
export function inputsOf({ value, origin }: Place): readonly unknown[] {
  return [value, origin.file, origin.pointer];
}
