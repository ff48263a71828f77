import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareTypes } from './compare-types.ts';
import type { Both } from './fits.ts';
import { pair } from './pair.ts';
import type { CredentialSurface, Surface } from './surface.ts';

/** Compares what is the client's own: its class, its options, the error that it throws, where it calls. */
export function compareClients(before: Surface, after: Surface, shapes: Both): readonly Change[] {
  const errors = {
    subject: 'client',
    name: `${before.client}Error.body`,
    symbol: `${before.client}Error`,
  } as const;
  return [
    ...compareClass(before, after),
    ...compareCredentials(before, after),
    ...compareTypes(errors, before.errors, after.errors, 'received', shapes),
    ...compareServers(before, after),
  ];
}

function compareClass(before: Surface, after: Surface): readonly Change[] {
  if (before.client === after.client) return [];
  const subject = { subject: 'client', name: before.client, symbol: before.client } as const;
  const what = `is now called ${after.client}, and so are its options and its error`;
  return [breaking({ ...subject, kind: 'renamed', what }, 'types')];
}

function compareServers(before: Surface, after: Surface): readonly Change[] {
  if (before.server === after.server || before.server === null || after.server === null) return [];
  const what = `is now ${after.server}; it was ${before.server}`;
  const subject = { subject: 'server', name: 'The default server', symbol: before.client } as const;
  return [breaking({ ...subject, kind: 'changed', what }, 'wire')];
}

function compareCredentials(before: Surface, after: Surface): readonly Change[] {
  const { added, removed, kept } = pair(before.credentials, after.credentials, ({ name }) => name);
  const renamed = renamedCredentials(before, after);
  const subjectOf = (name: string): Subject => ({
    subject: 'credential',
    name: `${before.client}Options.${name}`,
    symbol: `${before.client}Options`,
  });
  const news = new Set(renamed.values());
  return [
    ...[...renamed].map(([from, to]) =>
      breaking({ ...subjectOf(from), kind: 'renamed', what: `is now called ${to}` }, 'types'),
    ),
    ...removed
      .filter(({ name }) => !renamed.has(name))
      .map(({ name }) => breaking({ ...subjectOf(name), kind: 'removed', what: 'was removed' }, 'types')),
    ...added
      .filter(({ name }) => !news.has(name))
      .map(({ name }) => harmless({ ...subjectOf(name), kind: 'added', what: 'was added' })),
    ...kept.flatMap(([old, now]) => compareCredential(subjectOf(old.name), old, now)),
  ];
}

/** Options that only got another name, old to new: what they hold is sent as before. */
export function renamedCredentials(before: Surface, after: Surface): ReadonlyMap<string, string> {
  const { added, removed } = pair(before.credentials, after.credentials, ({ name }) => name);
  const alike = pair(removed, added, ({ holds, sent }) => JSON.stringify([holds, sent])).kept;
  return new Map(alike.map(([old, now]) => [old.name, now.name]));
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
  return changes;
}
