import { clientOf, newClient, type Client, type ClientLike, type ClientOptions } from './client.js';

/**
 * Copies a client with other options. The copy shares the credentials and the fetched tokens of the client. It adds
 * headers to those of the client, and its hooks run inside those of the client.
 */
export function withOptions(like: ClientLike, options: ClientOptions): Client {
  const client = clientOf(like);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const headers = { ...client.headers, ...options.headers };
  const hooks = [...client.hooks, options.hooks ?? []].flat();
  return newClient(client, { ...client, ...given, headers, hooks });
}
