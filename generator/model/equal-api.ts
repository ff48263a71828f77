import { EqualValues } from './equal-values.ts';
import { mapOperations } from './map-operations.ts';
import type { Api, Model, Operation, Resource, SymbolId, Webhook } from './types.ts';

/** The nodes of the Api of the last run of a process, to give equal nodes of this run as the same objects. */
export class EqualApi {
  readonly #operations = new EqualValues<SymbolId, Operation>();
  readonly #resources = new EqualValues<SymbolId, Resource>();
  readonly #models = new EqualValues<SymbolId, Model>();
  readonly #webhooks = new EqualValues<SymbolId, Webhook>();

  /** The Api of this run, with nodes of the last run where they are equal. */
  keep(api: Api): Api {
    for (const values of [this.#operations, this.#resources, this.#models, this.#webhooks]) values.begin();
    const { resources } = mapOperations(api, (operation) => this.#operations.keep(operation.id, operation));
    return {
      ...api,
      resources: resources.map((resource) => this.#resources.keep(resource.id, resource)),
      models: new Map(Array.from(api.models, ([id, model]) => [id, this.#models.keep(id, model)])),
      webhooks: api.webhooks.map((webhook) => this.#webhooks.keep(webhook.id, webhook)),
    };
  }
}
