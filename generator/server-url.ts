/** A server by its URL, with `{variable}` placeholders, and the defaults of these. */
export interface ServerTemplate {
  readonly url: string;
  readonly variables: readonly { readonly name: string; readonly default: string }[];
}

/** A server's URL with the default of each variable (OpenAPI Server Variable Object). */
export function serverUrl({ url, variables }: ServerTemplate): string {
  const values = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

/** Whether a URL can be called from anywhere: `/v1` and `localhost:8080` leave out what only a page would know. */
export function isWholeUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether some operation is called where the service's default server says, which is not a whole URL. */
export function needsWholeUrl(
  servers: readonly ServerTemplate[],
  operations: readonly { readonly servers: readonly ServerTemplate[] | null }[],
): boolean {
  const isWhole = ([first]: readonly ServerTemplate[]): boolean =>
    first !== undefined && isWholeUrl(serverUrl(first));
  return !isWhole(servers) && operations.some((operation) => !isWhole(operation.servers ?? []));
}
