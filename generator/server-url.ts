/** A server's URL with `{variable}` placeholders, and the default of each variable. */
export interface ServerTemplate {
  readonly url: string;
  readonly variables: readonly { readonly name: string; readonly default: string }[];
}

/** The URL of a server with the defaults of its variables (OpenAPI, Server Variable Object). */
export function serverUrl({ url, variables }: ServerTemplate): string {
  const values = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

/** Whether a URL is absolute. `/v1` and `localhost:8080` are not: only a web page could resolve them. */
export function isWholeUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether an operation uses the document's default server although its URL is not absolute. */
export function needsWholeUrl(
  servers: readonly ServerTemplate[],
  operations: readonly { readonly servers: readonly ServerTemplate[] | null }[],
): boolean {
  const isWhole = ([first]: readonly ServerTemplate[]): boolean =>
    first !== undefined && isWholeUrl(serverUrl(first));
  return !isWhole(servers) && operations.some((operation) => !isWhole(operation.servers ?? []));
}
