import type { Configured } from '../../config/configured.ts';
import { at, elements, isObject, members, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { needsWholeUrl } from '../../server-url.ts';
import type { Operation, Server, ServerVariable } from '../types.ts';

/**
 * Reads the servers of the service; a configured URL replaces them. Reports a default server whose URL is not
 * absolute, if operations without servers of their own use it.
 */
export function readServiceServers(
  diagnostics: Diagnostics,
  root: Place,
  operations: readonly Pick<Operation, 'servers'>[],
  baseUrl?: Configured<string>,
): readonly Server[] {
  if (baseUrl !== undefined)
    return [{ url: baseUrl.value, description: null, variables: [], origin: baseUrl.origin }];
  const servers = readServers(diagnostics, root) ?? [];
  const [first] = servers;
  if (needsWholeUrl(servers, operations))
    diagnostics.report('server-not-whole', first?.origin ?? root.origin, { url: first?.url ?? null });
  return servers;
}

/** Reads `servers`; null without it (OpenAPI Specification, section "Server Object"). */
export function readServers(diagnostics: Diagnostics, owner: Place): readonly Server[] | null {
  const servers = elements(at(owner, 'servers')).flatMap((place) => {
    const url = isObject(place.value) ? text(place, 'url') : null;
    return url === null || url === '' ? [] : [{ ...readServer(diagnostics, place), url }];
  });
  return servers.length === 0 ? null : servers;
}

function readServer(diagnostics: Diagnostics, place: Place): Omit<Server, 'url'> {
  const variables = members(at(place, 'variables')).map(([name, variable]) =>
    readVariable(diagnostics, name, variable),
  );
  return { description: text(place, 'description') ?? text(place, 'name'), variables, origin: place.origin };
}

function readVariable(diagnostics: Diagnostics, name: string, place: Place): ServerVariable {
  const values = elements(at(place, 'enum')).flatMap(({ value }) => scalarText(value) ?? []);
  const declared = scalarText(at(place, 'default')?.value);
  if (declared === null) diagnostics.report('server-variable', place.origin, { name });
  return {
    name,
    default: declared ?? values[0] ?? '',
    values,
    description: text(place, 'description'),
    origin: place.origin,
  };
}

/** Ports are often written as numbers. */
function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
