/** What a change breaks: code that uses the package, or released packages that talk to the service. */
export type Break = 'types' | 'wire';

/**
 * The part of a version number that a change of the surface increases (semver.org). Other changes increase
 * the patch.
 */
export type Level = 'major' | 'minor';

/** One difference between two surfaces. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  readonly subject:
    'client' | 'credential' | 'server' | 'operation' | 'parameter' | 'model' | 'field' | 'enum value';
  /** `machines.get`, `Machine.state`, `Region.Ny2`. If it has changed, the old name. */
  readonly name: string;
  /** The exported name that it belongs to: `machines.get`, `Machine`, `GetMachineInput`. The old name. */
  readonly symbol: string;
  /** The difference, as the end of a sentence that starts with the name. */
  readonly what: string;
  /** A caution: callers may have to act although the change is not breaking by convention. */
  readonly caution?: string;
  /** Empty if the change breaks nothing. */
  readonly breaks: readonly Break[];
  readonly level: Level;
  /** Set if an upgrade of sdkwright, and not the document, caused the change. */
  readonly by?: 'sdkwright';
}

/** The thing that a change is about. */
export type Subject = Pick<Change, 'subject' | 'name' | 'symbol'>;

/** A change that breaks nothing. */
export function harmless(change: Omit<Change, 'breaks' | 'level'>): Change {
  return { ...change, breaks: [], level: 'minor' };
}

/** A change that needs callers of a package to change their code, or the package to be released again. */
export function breaking(
  change: Omit<Change, 'breaks' | 'level'>,
  ...breaks: readonly [Break, ...Break[]]
): Change {
  return { ...change, breaks, level: 'major' };
}

/** Merges two changes of a type in requests and in responses. The worse one wins. */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([
      change.kind,
      change.subject,
      change.name,
      change.kind === 'changed' ? change.what : '',
    ]);
    const other = merged.get(key);
    merged.set(key, other === undefined ? change : worse(other, change));
  }
  return [...merged.values()];
}

function worse(a: Change, b: Change): Change {
  const breaks = [...new Set([...a.breaks, ...b.breaks])].toSorted();
  const base = b.breaks.length > a.breaks.length ? b : a;
  const level = weight[b.level] < weight[a.level] ? b.level : a.level;
  const caution = a.caution ?? b.caution;
  return { ...base, ...(caution !== undefined && { caution }), breaks, level };
}

const weight = { major: 0, minor: 1 } as const satisfies Record<Level, number>;

/** Compares levels, the worst first. */
export function byLevel(a: Level, b: Level): number {
  return weight[a] - weight[b];
}
