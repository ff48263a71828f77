import type { Operation, Server, ServerVariable } from './types.ts';

/** A server's URL with the default of each variable (OpenAPI Server Variable Object). */
export function serverUrl({
  url,
  variables,
}: {
  readonly url: string;
  readonly variables: readonly Pick<ServerVariable, 'name' | 'default'>[];
}): string {
  const values = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

/** Whether a URL can be called from anywhere: `/v1` and `localhost:8080` leave out what only a page would know. */
export function isWholeUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether some operation is called where the service's default server says, which is not a whole URL. */
export function needsWholeUrl(
  servers: readonly Server[],
  operations: readonly Pick<Operation, 'servers'>[],
): boolean {
  const isWhole = ([first]: readonly Server[]): boolean =>
    first !== undefined && isWholeUrl(serverUrl(first));
  return !isWhole(servers) && operations.some((operation) => !isWhole(operation.servers ?? []));
}
