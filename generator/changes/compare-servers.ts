import { variablesOf } from '../contract/servers.ts';
import type { Server } from '../contract/types.ts';
import { serverUrl } from '../server-url.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareFields, type Owner } from './compare-fields.ts';
import type { Comparison } from './comparison.ts';
import type { Shape, SurfaceCall, SurfaceField } from './surface.ts';

/** Compares the servers of the client, and the options that choose them. */
export function compareServers(comparison: Comparison): readonly Change[] {
  const [before, after] = [comparison.before.client, comparison.after.client];
  const options = `${before.name}Options`;
  const owner = { name: options, symbol: options };
  return [
    ...compareBaseUrls(comparison),
    ...compareOptions(owner, before.servers, after.servers, comparison),
  ];
}

function compareBaseUrls({
  before: { client: before },
  after: { client: after },
}: Comparison): readonly Change[] {
  if (before.baseUrl === after.baseUrl) return [];
  const subject = { subject: 'server', name: 'The default server', symbol: before.name } as const;
  const change = { ...subject, kind: 'changed' } as const;
  if (after.baseUrl === null)
    return [breaking({ ...change, what: `is no longer known; it was ${before.baseUrl}` }, 'types')];
  if (before.baseUrl === null) return [harmless({ ...change, what: `is now ${after.baseUrl}` })];
  return [breaking({ ...change, what: `is now ${after.baseUrl}; it was ${before.baseUrl}` }, 'wire')];
}

/** Compares a call's own servers, and the options that choose them. */
export function compareOwnServers(
  subject: Subject,
  { servers: before }: SurfaceCall,
  { servers: after }: SurfaceCall,
  comparison: Comparison,
): readonly Change[] {
  if (before === null && after === null) return [];
  const old = baseUrlOf(before) ?? comparison.before.client.baseUrl ?? '/';
  const now = baseUrlOf(after) ?? comparison.after.client.baseUrl ?? '/';
  const what = `now goes to ${now}; it went to ${old}`;
  const moved = old === now ? [] : [breaking({ ...subject, kind: 'changed', what }, 'wire')];
  const owner = { name: `${subject.name} options`, symbol: subject.symbol };
  return [...moved, ...compareOptions(owner, before ?? [], after ?? [], comparison)];
}

function baseUrlOf(servers: readonly Server[] | null): string | null {
  const [first] = servers ?? [];
  return first === undefined ? null : serverUrl(first);
}

function compareOptions(
  owner: Owner,
  before: readonly Server[],
  after: readonly Server[],
  comparison: Comparison,
): readonly Change[] {
  return compareFields(
    { ...owner, vital: 'server' },
    optionsFor(before),
    optionsFor(after),
    'request',
    comparison,
  );
}

/** The options that choose one of several servers, and the values of variables in URLs. */
function optionsFor(servers: readonly Server[]): readonly SurfaceField[] {
  const all = servers.map(({ url }) => url);
  const urls = servers.length < 2 ? [] : [option('server', all)];
  // Like the parameter of a path, a variable has its name only for callers: the URL has its value.
  const variables = variablesOf(servers).map(({ name, values }) =>
    option(`serverVariables.${name}`, values, 'path'),
  );
  return [...urls, ...variables];
}

/** Without listed values, any text is a value. */
function option(name: string, values: readonly string[], place: SurfaceField['in'] = null): SurfaceField {
  const members = [...new Set(values)].map((value): Shape => ({ kind: 'literal', value }));
  const type: Shape =
    members.length === 0
      ? { kind: 'primitive', name: 'string', format: null }
      : { kind: 'union', members, discriminator: null };
  return { name, type, required: false, access: 'both', in: place, style: null, deprecated: false };
}
