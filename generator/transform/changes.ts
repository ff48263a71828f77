import type { DocsChange } from '../config/transform.ts';
import type { SymbolId } from '../model/types.ts';

/** The changes of an operation. */
export interface OperationChange {
  readonly name?: string;
  readonly resource?: string;
  readonly dropped?: true;
  readonly docs?: DocsChange;
}

/** The changes of a model. */
export interface ModelChange {
  readonly name?: string;
  readonly docs?: DocsChange;
  readonly properties?: ReadonlyMap<string, PropertyChange>;
}

export interface PropertyChange {
  readonly dropped?: true;
  readonly docs?: DocsChange;
}

/** All changes of a transformation, in the order of its calls. Later changes are merged with earlier ones. */
export class Changes {
  readonly #operations = new Map<SymbolId, OperationChange>();
  readonly #models = new Map<SymbolId, ModelChange>();
  readonly #resources = new Map<string, DocsChange>();

  operation(id: SymbolId): OperationChange {
    return this.#operations.get(id) ?? {};
  }

  model(id: SymbolId): ModelChange {
    return this.#models.get(id) ?? {};
  }

  /** Docs of a resource, by its new name. */
  resource(name: string): DocsChange {
    return this.#resources.get(name) ?? {};
  }

  changeOperation(id: SymbolId, change: OperationChange): void {
    const before = this.operation(id);
    const docs = change.docs && { ...before.docs, ...change.docs };
    this.#operations.set(id, { ...before, ...change, ...(docs && { docs }) });
  }

  changeModel(id: SymbolId, change: Omit<ModelChange, 'properties'>): void {
    const before = this.model(id);
    const docs = change.docs && { ...before.docs, ...change.docs };
    this.#models.set(id, { ...before, ...change, ...(docs && { docs }) });
  }

  changeProperty(id: SymbolId, property: string, change: PropertyChange): void {
    const before = this.model(id);
    const known = before.properties?.get(property) ?? {};
    const docs = change.docs && { ...known.docs, ...change.docs };
    const properties = new Map(before.properties).set(property, {
      ...known,
      ...change,
      ...(docs && { docs }),
    });
    this.#models.set(id, { ...before, properties });
  }

  documentResource(name: string, docs: DocsChange): void {
    this.#resources.set(name, { ...this.resource(name), ...docs });
  }
}
