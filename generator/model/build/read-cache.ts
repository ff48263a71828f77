import type { Place } from '../../load/place.ts';
import { areSame } from '../step-cache.ts';
import type { Sinks } from './scope.ts';
import type { Part, Results } from './units.ts';

/** Something that reading put into a sink. */
export type Effect = (sinks: Sinks) => void;

/** What reading did, except its result. */
export interface Trace {
  /** The references that it resolved, with their targets. */
  readonly references: (readonly [from: Place, target: Place])[];
  /** Its effects and the units that it read, in their order. */
  readonly events: (Effect | Unit)[];
  /** The object with the schemas of all components, if it needed their names; else null. */
  components: unknown;
  /** The trace of the searches that it needed; null without one. */
  searches: Trace | null;
  /** Whether the result may depend on more than this. Then each run reads it again. */
  isVolatile: boolean;
}

/** A part of the document that was read. */
export interface Unit<K extends keyof Results = keyof Results> extends Part<K> {
  readonly trace: Trace;
  readonly result: Results[K];
  /** The number of units inside each other, this one included. */
  readonly levels: number;
  /** The last run that used it. */
  run: number;
  /** Whether the part was read again. */
  isReplaced: boolean;
}

/** The units that the last run of a process used, for the next run. */
export class ReadCache {
  readonly #units: { readonly [K in keyof Results]: Map<unknown, Unit<K>> } = {
    ...{ types: new Map(), parameters: new Map(), responses: new Map() },
    ...{ operations: new Map(), models: new Map(), webhooks: new Map() },
  };
  #facts: readonly unknown[] = [];
  #run = 0;

  /**
   * Starts a run. Drops units that the last run did not use.
   *
   * @param facts - what all units depend on. If they have changed, no unit is reused
   */
  begin(facts: readonly unknown[]): void {
    if (!areSame(facts, this.#facts)) this.drop();
    this.#facts = facts;
    for (const units of Object.values(this.#units))
      for (const [key, { run }] of units) if (run !== this.#run) units.delete(key);
    this.#run += 1;
  }

  /** Drops all units. */
  drop(): void {
    for (const units of Object.values(this.#units)) units.clear();
  }

  get<K extends keyof Results>({ kind, key }: Part<K>): Unit<K> | undefined {
    const units: Map<unknown, Unit<K>> = this.#units[kind];
    return units.get(key);
  }

  add<K extends keyof Results>(part: Part<K>, trace: Trace, result: Results[K]): Unit<K> {
    const units: Map<unknown, Unit<K>> = this.#units[part.kind];
    const before = units.get(part.key);
    if (before !== undefined) before.isReplaced = true;
    const levels = trace.events.reduce(
      (most, each) => (typeof each === 'function' ? most : Math.max(most, each.levels)),
      0,
    );
    const unit = { ...part, trace, result, levels: levels + 1, run: this.#run, isReplaced: false };
    units.set(part.key, unit);
    return unit;
  }

  /** Whether this run uses the unit. */
  isUsed({ run }: Unit): boolean {
    return run === this.#run;
  }

  use(unit: Unit): void {
    unit.run = this.#run;
  }
}
