import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareTypes } from './compare-types.ts';
import type { Fits } from './fits.ts';
import { compareServers } from './compare-servers.ts';
import { pair, type Pairs } from './pair.ts';
import type { CredentialSurface, Surface } from './surface.ts';

/** Compares what is the client's own: its class, its options, the error that it throws, where it calls. */
export function compareClients(before: Surface, after: Surface, fits: Fits): readonly Change[] {
  const errors = {
    subject: 'client',
    name: `${before.client}Error.body`,
    symbol: `${before.client}Error`,
  } as const;
  return [
    ...compareClass(before, after),
    ...compareCredentials(before, after),
    ...compareTypes(errors, before.errors, after.errors, 'received', fits),
    ...compareServers(before, after, fits),
  ];
}

function compareClass(before: Surface, after: Surface): readonly Change[] {
  if (before.client === after.client) return [];
  const subject = { subject: 'client', name: before.client, symbol: before.client } as const;
  const what = `is now called ${after.client}, and so are its options and its error`;
  return [breaking({ ...subject, kind: 'renamed', what }, 'types')];
}

function compareCredentials(before: Surface, after: Surface): readonly Change[] {
  const { added, removed, kept } = pair(before.credentials, after.credentials, ({ name }) => name);
  const renamed = alike(removed, added);
  const settled = new Set(renamed.flat());
  const subjectOf = (name: string): Subject => ({
    subject: 'credential',
    name: `${before.client}Options.${name}`,
    symbol: `${before.client}Options`,
  });
  return [
    ...renamed.map(([old, now]) =>
      breaking({ ...subjectOf(old.name), kind: 'renamed', what: `is now called ${now.name}` }, 'types'),
    ),
    ...removed
      .filter((credential) => !settled.has(credential))
      .map(({ name }) => breaking({ ...subjectOf(name), kind: 'removed', what: 'was removed' }, 'types')),
    ...added
      .filter((credential) => !settled.has(credential))
      .map(({ name }) => harmless({ ...subjectOf(name), kind: 'added', what: 'was added' })),
    ...[...kept, ...renamed].flatMap(([old, now]) => compareCredential(subjectOf(old.name), old, now)),
  ];
}

/** Options that only got another name, old to new: what they hold is sent as before. */
export function renamedCredentials(before: Surface, after: Surface): ReadonlyMap<string, string> {
  const { added, removed } = pair(before.credentials, after.credentials, ({ name }) => name);
  return new Map(alike(removed, added).map(([old, now]) => [old.name, now.name]));
}

function alike(
  removed: readonly CredentialSurface[],
  added: readonly CredentialSurface[],
): Pairs<CredentialSurface>['kept'] {
  return pair(removed, added, ({ holds, sent }) => JSON.stringify([holds, sent])).kept;
}

function compareCredential(
  subject: Subject,
  before: CredentialSurface,
  after: CredentialSurface,
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

/** Callers may leave the option out, and set an environment variable instead. */
function compareVariable(
  subject: Subject,
  { env: before }: CredentialSurface,
  { env: after }: CredentialSurface,
): readonly Change[] {
  if (before === undefined || after === undefined || before === after) return [];
  const variable = (name: string | null): string => (name === null ? 'no environment variable' : name);
  const what = `is now taken from ${variable(after)}; it was taken from ${variable(before)}`;
  const change = { ...subject, kind: 'changed', what } as const;
  return [before === null ? harmless(change) : breaking(change, 'types')];
}
