import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareFields, type Owner } from './compare-fields.ts';
import type { Fits } from './fits.ts';
import type { FieldSurface, OperationSurface, Surface } from './surface.ts';

/** Base URLs of both clients, where nobody chooses another; null for one that knows of no server. */
export interface BaseUrls {
  readonly before: string | null;
  readonly after: string | null;
}

/** Compares where a client's calls go, and what its options choose. */
export function compareServers(before: Surface, after: Surface, fits: Fits): readonly Change[] {
  return [
    ...compareBaseUrls(before, after),
    ...compareOptions(
      { name: `${before.client}Options`, symbol: `${before.client}Options` },
      before.serverOptions,
      after.serverOptions,
      fits,
    ),
  ];
}

function compareBaseUrls(before: Surface, after: Surface): readonly Change[] {
  if (before.server === after.server) return [];
  const subject = { subject: 'server', name: 'The default server', symbol: before.client } as const;
  const change = { ...subject, kind: 'changed' } as const;
  if (after.server === null)
    return [breaking({ ...change, what: `is no longer known; it was ${before.server}` }, 'types')];
  if (before.server === null) return [harmless({ ...change, what: `is now ${after.server}` })];
  return [breaking({ ...change, what: `is now ${after.server}; it was ${before.server}` }, 'wire')];
}

/** Compares where a call goes if that is not where its client's do, and what its own options choose. */
export function compareOwnServers(
  subject: Subject,
  { servers: before }: OperationSurface,
  { servers: after }: OperationSurface,
  client: BaseUrls,
  fits: Fits,
): readonly Change[] {
  if (before === undefined || after === undefined || (before === null && after === null)) return [];
  const old = before?.base ?? client.before ?? '/';
  const now = after?.base ?? client.after ?? '/';
  const what = `now goes to ${now}; it went to ${old}`;
  const moved = old === now ? [] : [breaking({ ...subject, kind: 'changed', what }, 'wire')];
  const owner = { name: `${subject.name} options`, symbol: subject.symbol };
  return [...moved, ...compareOptions(owner, before?.options ?? [], after?.options ?? [], fits)];
}

function compareOptions(
  owner: Owner,
  before: readonly FieldSurface[] | undefined,
  after: readonly FieldSurface[] | undefined,
  fits: Fits,
): readonly Change[] {
  if (before === undefined || after === undefined) return [];
  return compareFields({ ...owner, vital: 'server' }, before, after, 'sent', fits);
}
