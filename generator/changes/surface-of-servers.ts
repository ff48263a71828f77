import type { Call, Server } from '../contract/types.ts';
import { variablesOf } from '../contract/servers.ts';
import { serverUrl } from '../model/server-url.ts';
import type { FieldSurface, OperationSurface } from './surface.ts';

/** Takes down the options that choose one of several servers, and the values of variables in URLs. */
export function serverOptions(servers: readonly Server[]): FieldSurface[] {
  const all = servers.map(({ url }) => url);
  const urls = servers.length < 2 ? [] : [option('server', all)];
  // Like a parameter of the path, a variable has a name for callers alone: the URL shows its value.
  const variables = variablesOf(servers).map(({ name, values }) =>
    option(`serverVariables.${name}`, values, 'path'),
  );
  return [...urls, ...variables];
}

/** Takes down where a call is sent that has servers of its own. */
export function serversSurface({ servers }: Call): Pick<OperationSurface, 'servers'> {
  const [first] = servers ?? [];
  if (servers === null || first === undefined) return { servers: null };
  return { servers: { base: serverUrl(first), options: serverOptions(servers) } };
}

/** Any text is a value where none are listed. */
function option(name: string, values: readonly string[], place: FieldSurface['place'] = null): FieldSurface {
  const type =
    values.length === 0 ? ['string'] : [...new Set(values.map((value) => JSON.stringify(value)))].toSorted();
  return { name, type, required: false, access: 'both', place, deprecated: false };
}
