import { clientOf, newClient, type Client, type ClientLike, type ClientOptions } from './client.js';

/**
 * A copy of a client with other options. It shares the credentials of the first, and the tokens that these have fetched.
 * Headers come on top of those of the first; hooks come inside of them.
 */
export function withOptions(like: ClientLike, options: ClientOptions): Client {
  const client = clientOf(like);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const headers = { ...client.headers, ...options.headers };
  const hooks = [...client.hooks, options.hooks ?? []].flat();
  return newClient(client, { ...client, ...given, headers, hooks });
}
