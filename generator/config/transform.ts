/**
 * What `transform(api)` in the configuration can do to an API before its package is made.
 *
 * Everything is known by the name it would have without the transformation, until the end of it. Nothing takes effect before
 * the function has returned; then the outcome is checked, and what cannot be is reported. Every method that looks something up
 * throws if it is not there, and says what may have been meant.
 */
export interface ApiTransform {
  /** All resources, in order of name. */
  readonly resources: readonly ResourceTransform[];
  /** All operations, in the order of their resources. */
  readonly operations: readonly OperationTransform[];
  /** All models, in order of name. */
  readonly models: readonly ModelTransform[];
  /** @param name - the client's property, for example `machineEvents` */
  resource(name: string): ResourceTransform;
  /** @param key - `operationId`, `METHOD /path`, or the name, for example `machines.list` */
  operation(key: string): OperationTransform;
  /** @param name - of the exported type, for example `MachineEvent` */
  model(name: string): ModelTransform;
}

/** Words about something. What is left out stays as the document has it. */
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
  /** Puts it into another resource, which is made if there is none of that name. */
  moveTo(resource: string): void;
  /** Removes it, and the models that only it needs. */
  drop(): void;
  document(docs: DocsChange): void;
}

/** A resource that can be changed. */
export interface ResourceTransform {
  readonly name: string;
  readonly operations: readonly OperationTransform[];
  /** Gives all of its operations to a resource of another name, which may be there already. */
  rename(name: string): void;
  /** Leaves out all of its operations. */
  drop(): void;
  document(docs: DocsChange): void;
}

/** A model that can be changed. */
export interface ModelTransform {
  readonly name: string;
  /** Names of its properties on the wire; none if it is no object. */
  readonly properties: readonly string[];
  /** @param name - of the exported type */
  rename(name: string): void;
  document(docs: DocsChange): void;
  documentProperty(property: string, docs: DocsChange): void;
  /** Leaves a property out of the type. The service still sends it. */
  dropProperty(property: string): void;
}
