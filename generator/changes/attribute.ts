import type { Change } from './change.ts';
import type { ChangeReport } from './compare.ts';
import type { SourceHash, Surface } from './surface.ts';

/**
 * Separates changes by an upgrade of sdkwright from changes of the document: a change belongs to the upgrade
 * if the document says the same as before.
 *
 * @returns the report unchanged if one version of sdkwright made both surfaces, or if one of them has no
 * sources
 */
export function attributeChanges(report: ChangeReport, before: Surface, after: Surface): ChangeReport {
  const { sources: old } = before;
  const { sources: now } = after;
  if (old === undefined || now === undefined || before.generator === after.generator) return report;
  const isUpgrade = upgradeTest({ surface: before, sources: old }, { surface: after, sources: now });
  const changes = report.changes.map((change) =>
    isUpgrade(change) ? { ...change, by: 'sdkwright' as const } : change,
  );
  return { ...report, changes, upgrade: { from: before.generator, to: after.generator } };
}

interface Side {
  readonly surface: Surface;
  readonly sources: readonly SourceHash[];
}

function upgradeTest(before: Side, after: Side): (change: Change) => boolean {
  const subjects = new Map([...subjectsOf(after.surface), ...subjectsOf(before.surface)]);
  const old = new Map(before.sources.map(({ name, hash }) => [name, hash]));
  const now = new Map(after.sources.map(({ name, hash }) => [name, hash]));
  const known = { old: new Set(old.values()), now: new Set(now.values()) };
  return ({ symbol, subject }) => {
    const isService = subject === 'client' || subject === 'credential' || subject === 'server';
    const name = subjects.get(symbol) ?? symbol;
    const was = old.get(isService ? before.surface.client.name : name);
    const is = now.get(isService ? after.surface.client.name : name);
    if (was !== undefined && is !== undefined) return was === is;
    // A name that only one surface has: the document is unchanged if both documents have a thing with that
    // hash.
    return was === undefined ? is !== undefined && known.old.has(is) : known.now.has(was);
  };
}

/** The call or model of each other exported name. */
function subjectsOf({ calls, variants }: Surface): readonly (readonly [symbol: string, subject: string])[] {
  const ofCalls = calls.flatMap(({ id, input, choice, headers, behaviour }) => {
    const states = behaviour.kind === 'waitable' ? behaviour.statesName : undefined;
    const symbols = [input.name, choice?.name, headers?.name, states];
    return symbols.flatMap((symbol) => (symbol === undefined ? [] : [[symbol, id] as const]));
  });
  return [...ofCalls, ...variants.map(({ model, request }) => [request, model] as const)];
}
