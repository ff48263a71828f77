import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareFields } from './compare-fields.ts';
import { compareServers } from './compare-servers.ts';
import { compareTypes } from './compare-types.ts';
import type { Comparison } from './comparison.ts';
import { pair, type Pairs } from './pair.ts';
import type { Shape, Surface, SurfaceClient, SurfaceCredential } from './surface.ts';

/** Compares the client: its class, options, error type and default URL. */
export function compareClients(comparison: Comparison): readonly Change[] {
  const [before, after] = [comparison.before.client, comparison.after.client];
  const symbol = `${before.name}Error`;
  const errors = { subject: 'client', name: `${symbol}.body`, symbol } as const;
  return [
    ...compareClass(before, after),
    ...compareCredentials(before, after),
    ...compareHeaders(before, after),
    ...compareFields(
      { name: `${before.name}Options`, symbol: `${before.name}Options` },
      before.parameters ?? [],
      after.parameters ?? [],
      'request',
      comparison,
    ),
    ...compareTypes(errors, errorShape(before), errorShape(after), 'response', comparison),
    ...compareServers(comparison),
  ];
}

function errorShape({ errors: { types } }: SurfaceClient): Shape {
  return types.length === 0 ? { kind: 'unknown' } : { kind: 'union', members: types, discriminator: null };
}

function compareClass(before: SurfaceClient, after: SurfaceClient): readonly Change[] {
  if (before.name === after.name) return [];
  const subject = { subject: 'client', name: before.name, symbol: before.name } as const;
  const what = `is now called ${after.name}, and so are its options and its error`;
  return [breaking({ ...subject, kind: 'renamed', what }, 'types')];
}

function compareCredentials(before: SurfaceClient, after: SurfaceClient): readonly Change[] {
  const { added, removed, kept } = pair(before.credentials, after.credentials, ({ option }) => option);
  const renamed = alike(removed, added);
  const settled = new Set(renamed.flat());
  const subjectOf = (name: string): Subject => ({
    subject: 'credential',
    name: `${before.name}Options.${name}`,
    symbol: `${before.name}Options`,
  });
  return [
    ...renamed.map(([old, now]) =>
      breaking({ ...subjectOf(old.option), kind: 'renamed', what: `is now called ${now.option}` }, 'types'),
    ),
    ...removed
      .filter((credential) => !settled.has(credential))
      .map(({ option }) => breaking({ ...subjectOf(option), kind: 'removed', what: 'was removed' }, 'types')),
    ...added
      .filter((credential) => !settled.has(credential))
      .map(({ option }) => harmless({ ...subjectOf(option), kind: 'added', what: 'was added' })),
    ...[...kept, ...renamed].flatMap(([old, now]) => compareCredential(subjectOf(old.option), old, now)),
  ];
}

/**
 * Compares headers. Released packages keep sending the same values; only the team that configured them can
 * judge the effect.
 */
function compareHeaders(
  { name: symbol, headers: before = [] }: SurfaceClient,
  { headers: after = [] }: SurfaceClient,
): readonly Change[] {
  const { added, removed, kept } = pair(before, after, ({ name }) => name.toLowerCase());
  const said = [
    ...added.map(({ name, value }) => [name, `is now sent with every call, as "${value}"`] as const),
    ...removed.map(({ name }) => [name, 'is no longer sent with every call'] as const),
    ...kept.flatMap(([{ value: old }, { name, value }]) =>
      old === value ? [] : [[name, `is now sent as "${value}"; it was sent as "${old}"`] as const],
    ),
  ];
  return said.map(([header, what]) =>
    harmless({ subject: 'client', name: `The header ${header}`, symbol, kind: 'changed', what }),
  );
}

/** New names of renamed options, by old name: their values are sent as before. */
export function renamedCredentials(before: Surface, after: Surface): ReadonlyMap<string, string> {
  const { added, removed } = pair(
    before.client.credentials,
    after.client.credentials,
    ({ option }) => option,
  );
  return new Map(alike(removed, added).map(([old, now]) => [old.option, now.option]));
}

function alike(
  removed: readonly SurfaceCredential[],
  added: readonly SurfaceCredential[],
): Pairs<SurfaceCredential>['kept'] {
  return pair(removed, added, ({ holds, sent }) => JSON.stringify([holds, sent])).kept;
}

function compareCredential(
  subject: Subject,
  before: SurfaceCredential,
  after: SurfaceCredential,
): readonly Change[] {
  const changes: Change[] = [];
  if (before.holds !== after.holds) {
    const what = `is now ${after.holds}; it was ${before.holds}`;
    changes.push(breaking({ ...subject, kind: 'changed', what }, 'types'));
  }
  if (before.sent !== after.sent) {
    const what = `is now sent as ${after.sent}; it was sent as ${before.sent}`;
    changes.push(breaking({ ...subject, kind: 'changed', what }, 'wire'));
  }
  return [...changes, ...compareVariable(subject, before, after)];
}

/** Compares environment variables. Callers may set one instead of the option. */
function compareVariable(
  subject: Subject,
  { env: before }: SurfaceCredential,
  { env: after }: SurfaceCredential,
): readonly Change[] {
  if (before === after) return [];
  const variable = (name: string | null): string => (name === null ? 'no environment variable' : name);
  const what = `is now taken from ${variable(after)}; it was taken from ${variable(before)}`;
  const change = { ...subject, kind: 'changed', what } as const;
  return [before === null ? harmless(change) : breaking(change, 'types')];
}
