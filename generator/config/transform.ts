/**
 * The argument of `transform(api)` in the configuration, which changes an API before its package is
 * generated.
 *
 * Until the end of the transformation, everything has the name that it would have without it. Changes take
 * effect after the function has returned. Then the result is checked, and impossible changes are reported. A
 * method that looks up a name throws if the name does not exist, and suggests the nearest one.
 */
export interface ApiTransform {
  /** All resources, ordered by name. */
  readonly resources: readonly ResourceTransform[];
  /** All operations, ordered by resource. */
  readonly operations: readonly OperationTransform[];
  /** All models, ordered by name. */
  readonly models: readonly ModelTransform[];
  /** @param name - the client's property, for example `machineEvents` */
  resource(name: string): ResourceTransform;
  /** @param key - `operationId`, `METHOD /path`, or the name, for example `machines.list` */
  operation(key: string): OperationTransform;
  /** @param name - of the exported type, for example `MachineEvent` */
  model(name: string): ModelTransform;
}

/** New docs. Absent fields stay as in the document. */
export interface DocsChange {
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
}

/** An operation that can be changed. */
export interface OperationTransform {
  /** The resource's method, for example `list`. */
  readonly name: string;
  /** The resource's name, for example `machines`. */
  readonly resource: string;
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  /** @param name - of the method, in camel case */
  rename(name: string): void;
  /** Moves it to another resource, which is created if it does not exist. */
  moveTo(resource: string): void;
  /** Removes it, and the models that only it uses. */
  drop(): void;
  document(docs: DocsChange): void;
}

/** A resource that can be changed. */
export interface ResourceTransform {
  readonly name: string;
  readonly operations: readonly OperationTransform[];
  /** Moves all of its operations to a resource with another name, which may exist. */
  rename(name: string): void;
  /** Removes all of its operations. */
  drop(): void;
  document(docs: DocsChange): void;
}

/** A model that can be changed. */
export interface ModelTransform {
  readonly name: string;
  /** Names of its properties on the wire; empty if it is not an object. */
  readonly properties: readonly string[];
  /** @param name - of the exported type */
  rename(name: string): void;
  document(docs: DocsChange): void;
  documentProperty(property: string, docs: DocsChange): void;
  /** Removes a property from the type. The service still sends it. */
  dropProperty(property: string): void;
}
