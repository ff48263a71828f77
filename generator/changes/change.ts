/** What a change spoils: code that uses the package, or released packages that talk to the service. */
export type Break = 'types' | 'wire';

/** The part of a version number that a change of the surface moves (semver.org). What is not on the surface moves the patch. */
export type Level = 'major' | 'minor';

/** One difference between two surfaces. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  readonly subject:
    'client' | 'credential' | 'server' | 'operation' | 'parameter' | 'model' | 'field' | 'enum value';
  /** `machines.get`, `Machine.state`, `Region.Ny2`. A name from before, where it has changed. */
  readonly name: string;
  /** What of the package's exports it is about: `machines.get`, `Machine`, `GetMachineInput`. As it was called before. */
  readonly symbol: string;
  /** What is different, as the end of a sentence that begins with the name. */
  readonly what: string;
  /** A caution: callers may have to act, although by convention the change is not breaking. */
  readonly caution?: string;
  /** Empty: nobody needs to do anything. */
  readonly breaks: readonly Break[];
  readonly level: Level;
  /** Set if an upgrade of sdkwright brought the change, and not the document. */
  readonly by?: 'sdkwright';
}

/** What a change is of. */
export type Subject = Pick<Change, 'subject' | 'name' | 'symbol'>;

/** A change that nobody needs to do anything about. */
export function harmless(change: Omit<Change, 'breaks' | 'level'>): Change {
  return { ...change, breaks: [], level: 'minor' };
}

/** A change that needs the callers of a package, or a new release of it, to follow. */
export function breaking(
  change: Omit<Change, 'breaks' | 'level'>,
  ...breaks: readonly [Break, ...Break[]]
): Change {
  return { ...change, breaks, level: 'major' };
}

/** Joins two changes of a type that is used in requests and in responses: the worse one wins. */
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

/** Worst first. */
export function byLevel(a: Level, b: Level): number {
  return weight[a] - weight[b];
}
