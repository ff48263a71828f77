import type { PublishedNames } from '../config/lock.ts';
import type { NamesConfig } from '../config/types.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { EqualValues } from '../model/equal-values.ts';
import { ReportingStepCache, StepCache } from '../model/step-cache.ts';
import type { Api, Operation, SymbolId, Webhook } from '../model/types.ts';
import { mentions } from '../model/walk.ts';
import type { Published } from './published.ts';
import type { Names } from './types.ts';

/** The names of a package, and those to keep for the next run. */
export interface Named {
  readonly names: Names;
  readonly published: Omit<PublishedNames, 'client'>;
}

/** What decides the names of an Api in addition to the Api. */
export interface NamesInput {
  readonly client: string;
  readonly pins: NamesConfig;
  readonly before: Published;
  /** The place of `names` in the configuration. */
  readonly origin: Origin;
}

/** The names of the last run of a process, for a run in which nothing has changed that decides names. */
export class KeptNames {
  readonly #named = new ReportingStepCache<null, Named>();
  readonly #read = new StepCache<Operation, NamedPart>();
  readonly #parts = new EqualValues<SymbolId, NamedPart>();
  readonly #webhooks = new EqualValues<SymbolId, Webhook>();

  of(
    api: Api,
    { client, pins, before, origin }: NamesInput,
    diagnostics: Diagnostics,
    make: (diagnostics: Diagnostics) => Named,
  ): Named {
    for (const each of [this.#named, this.#read, this.#parts, this.#webhooks]) each.begin();
    const facts = [JSON.stringify([client, pins, origin, before.root]), before.names, ...this.#factsOf(api)];
    return this.#named.of(null, facts, diagnostics, make);
  }

  *#factsOf({ resources, models, webhooks }: Api): Iterable<unknown> {
    yield* models.values();
    for (const { id, words, levels, operations } of resources) {
      yield JSON.stringify([id, words, levels]);
      for (const operation of operations) {
        const part = this.#read.of(operation, [], () => namedPart(operation));
        yield this.#parts.keep(operation.id, part);
      }
    }
    for (const webhook of webhooks) yield this.#webhooks.keep(webhook.id, webhook);
  }
}

type NamedPart = ReturnType<typeof namedPart>;

/** What names depend on of an operation: not its docs, and of its input only this. */
function namedPart({ docs: _, security: __, servers: ___, input, ...operation }: Operation) {
  return {
    ...operation,
    hasFields: input.fields.length > 0,
    extends: input.extends,
    required: input.fields.flatMap((field) =>
      field.in === 'query' && field.required ? [field.wireName] : [],
    ),
    mentioned: input.fields.flatMap(({ type }) => mentions(type)),
  };
}
