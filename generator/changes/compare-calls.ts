import { breaking, harmless, type Change, type Subject } from './change.ts';
import { pair } from './pair.ts';
import type { OperationSurface } from './surface.ts';

/** Compares how operations are called: what calling sets going, what is sent, and what proves who calls. */
export function compareCalls(
  subject: Subject,
  before: OperationSurface,
  after: OperationSurface,
  credentials: ReadonlyMap<string, string>,
): readonly Change[] {
  return [
    ...compareBehaviour(subject, before, after),
    ...comparePaging(subject, before, after),
    ...compareMediaTypes(subject, before, after),
    ...compareNeeds(subject, before, after, credentials),
  ];
}

function compareBehaviour(
  subject: Subject,
  before: OperationSurface,
  after: OperationSurface,
): readonly Change[] {
  if (before.behaviour === after.behaviour) return [];
  const what = `is now ${described[after.behaviour]}; it was ${described[before.behaviour]}`;
  const change = { ...subject, kind: 'changed', what } as const;
  // Only here does everything that was there stay: `waitFor` comes beside the plain call.
  const isAddition = before.behaviour === 'call' && after.behaviour === 'waitable';
  return [isAddition ? harmless(change) : breaking(change, 'types')];
}

const described = {
  call: 'a plain call',
  paginated: 'a paginated list',
  longRunning: 'a long-running operation',
  waitable: 'a call with `waitFor` beside it',
} as const satisfies Record<OperationSurface['behaviour'], string>;

/** Released packages go on through a list as they did. */
function comparePaging(
  subject: Subject,
  { paging: before }: OperationSurface,
  { paging: after }: OperationSurface,
): readonly Change[] {
  if (!before || !after || before.by === after.by) return [];
  const what = `now goes on by ${going[after.by]}; it went on by ${going[before.by]}`;
  return [breaking({ ...subject, kind: 'changed', what }, 'wire')];
}

const going = {
  cursor: 'a cursor',
  itemCursor: 'the last item',
  offset: 'an offset',
  page: 'the number of a page',
  nextUrl: 'the URL of the next page',
  linkHeader: 'the `Link` header',
} as const satisfies Record<NonNullable<OperationSurface['paging']>['by'], string>;

/** Released packages go on sending the form that they prefer, or that their callers choose. */
function compareMediaTypes(
  subject: Subject,
  { sends: before }: OperationSurface,
  { sends: after }: OperationSurface,
): readonly Change[] {
  const { added, removed } = pair(before, after, (mediaType) => mediaType);
  if (before.length === 0 || after.length === 0 || added.length + removed.length === 0) return [];
  const what = `now takes ${after.join(' or ')}; it took ${before.join(' or ')}`;
  const change = { ...subject, kind: 'changed', what } as const;
  if (removed.length === 0) return [harmless(change)];
  return [before.length > 1 ? breaking(change, 'types', 'wire') : breaking(change, 'wire')];
}

/** Released packages go on proving who calls as they did: each way of before must still do. */
function compareNeeds(
  subject: Subject,
  before: OperationSurface,
  after: OperationSurface,
  credentials: ReadonlyMap<string, string>,
): readonly Change[] {
  const old = before.needs.map((need) => renamed(need, credentials));
  if (old.join() === after.needs.join()) return [];
  const what = `now needs ${needText(after.needs)}; it needed ${needText(before.needs)}`;
  const change = { ...subject, kind: 'changed', what } as const;
  const does = (need: string): boolean =>
    after.needs.length === 0 || after.needs.includes('') || after.needs.includes(need);
  return [(old.length === 0 ? [''] : old).every(does) ? harmless(change) : breaking(change, 'wire')];
}

function renamed(need: string, names: ReadonlyMap<string, string>): string {
  return need
    .split(' + ')
    .map((each) => names.get(each) ?? each)
    .join(' + ');
}

function needText(needs: readonly string[]): string {
  return needs.map((need) => (need === '' ? 'nothing' : need)).join(' or ') || 'nothing';
}
