import { breaking, harmless, type Change, type Subject } from './change.ts';
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

/** Released packages go on sending the form that they prefer. */
function compareMediaTypes(
  subject: Subject,
  before: OperationSurface,
  after: OperationSurface,
): readonly Change[] {
  const [sent] = before.sends;
  if (sent === undefined || after.sends.length === 0 || after.sends.includes(sent)) return [];
  const what = `now takes ${after.sends.join(' or ')}; it took ${sent}`;
  return [breaking({ ...subject, kind: 'changed', what }, 'wire')];
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
