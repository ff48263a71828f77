/** What the config decides about the model. */
export interface BuildOptions {
  /** What tells resource and method. */
  readonly resources: 'auto' | 'operationId' | 'tags' | 'paths';
  /** `resource.method` by operationId or `METHOD /path`. */
  readonly operationNames: Readonly<Record<string, string>>;
}

/** The options of a config that says nothing. */
export const DEFAULT_OPTIONS: BuildOptions = { resources: 'auto', operationNames: {} };
