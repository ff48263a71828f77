import { breaking, harmless, type Change } from './change.ts';
import { compareDeprecation, compareFields } from './compare-fields.ts';
import { compareTypes } from './compare-types.ts';
import { pair } from './pair.ts';
import type { OperationSurface } from './surface.ts';

/** Compares two packages' operations. One that is gone while a new one sends the same request counts as renamed. */
export function compareOperations(
  before: readonly OperationSurface[],
  after: readonly OperationSurface[],
): readonly Change[] {
  const { added, removed, kept } = pair(before, after, ({ name }) => name);
  const renamed = pair(removed, added, ({ http }) => http).kept;
  const isRenamed = new Set(renamed.flat());
  return [
    ...renamed.flatMap(([old, now]) => [
      breaking({ ...subjectOf(old), kind: 'renamed', what: `is now called ${now.name}` }, 'types'),
      ...compareOperation(old, now),
    ]),
    ...removed
      .filter((operation) => !isRenamed.has(operation))
      .map((operation) =>
        breaking({ ...subjectOf(operation), kind: 'removed', what: 'was removed' }, 'types', 'wire'),
      ),
    ...added
      .filter((operation) => !isRenamed.has(operation))
      .map((operation) =>
        harmless({ ...subjectOf(operation), kind: 'added', what: `was added (${operation.http})` }),
      ),
    ...kept.flatMap(([old, now]) => compareOperation(old, now)),
  ];
}

function subjectOf({ name }: OperationSurface): Pick<Change, 'subject' | 'name'> {
  return { subject: 'operation', name };
}

function compareOperation(before: OperationSurface, after: OperationSurface): readonly Change[] {
  const subject = subjectOf(before);
  const answer = { ...subject, name: `${before.name}()` };
  return [
    ...compareHttp(before, after),
    ...compareBehaviour(before, after),
    ...compareInputNames(before, after),
    ...compareFields(`${before.name} input`, before.fields, after.fields, 'sent'),
    ...compareTypes(answer, before.output, after.output, 'received'),
    ...compareDeprecation(subject, before, after),
  ];
}

function compareHttp(before: OperationSurface, after: OperationSurface): readonly Change[] {
  if (before.http === after.http) return [];
  const what = `now sends ${after.http}; it sent ${before.http}`;
  return [breaking({ ...subjectOf(before), kind: 'changed', what }, 'wire')];
}

function compareBehaviour(before: OperationSurface, after: OperationSurface): readonly Change[] {
  if (before.behaviour === after.behaviour) return [];
  const what = `is now ${described[after.behaviour]}; it was ${described[before.behaviour]}`;
  const change = { ...subjectOf(before), kind: 'changed', what } as const;
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

function compareInputNames(before: OperationSurface, after: OperationSurface): readonly Change[] {
  if (before.input === after.input) return [];
  return [
    breaking(
      { subject: 'model', name: before.input, kind: 'renamed', what: `is now called ${after.input}` },
      'types',
    ),
  ];
}
