import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareCalls } from './compare-calls.ts';
import { compareDeprecation, compareFields } from './compare-fields.ts';
import { compareOwnServers, type BaseUrls } from './compare-servers.ts';
import { compareTypes } from './compare-types.ts';
import { visible } from './direction.ts';
import type { Fits } from './fits.ts';
import { pair } from './pair.ts';
import { isSameRoute, operationsAlike, pathRenames } from './routes.ts';
import type { OperationSurface } from './surface.ts';

/** What operations are compared with. */
export interface Context {
  readonly fits: Fits;
  /** New names of the client's credentials by old ones. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Where the client's calls go. */
  readonly baseUrls: BaseUrls;
}

/**
 * Compares two packages' operations. One that is gone while a new one sends the same request, or is like it in all but name and
 * path, counts as renamed.
 */
export function compareOperations(
  before: readonly OperationSurface[],
  after: readonly OperationSurface[],
  context: Context,
): readonly Change[] {
  const { added, removed, kept } = pair(before, after, ({ name }) => name);
  const renamed = operationsAlike(removed, added);
  const isRenamed = new Set(renamed.flat());
  return [
    ...renamed.flatMap(([old, now]) => [
      breaking({ ...subjectOf(old), kind: 'renamed', what: `is now called ${now.name}` }, 'types'),
      ...compareOperation(old, now, context),
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
    ...kept.flatMap(([old, now]) => compareOperation(old, now, context)),
  ];
}

function subjectOf({ name }: OperationSurface): Subject {
  return { subject: 'operation', name, symbol: name };
}

function compareOperation(
  before: OperationSurface,
  after: OperationSurface,
  { fits, credentials, baseUrls }: Context,
): readonly Change[] {
  const subject = subjectOf(before);
  const input = {
    name: `${before.name} input`,
    symbol: before.input,
    renamed: new Map([...pathRenames(before, after), ...pagingRenames(before, after)]),
    vital: before.paging?.input,
  };
  return [
    ...compareRoute(before, after),
    ...compareCalls(subject, before, after, credentials),
    ...compareOwnServers(subject, before, after, baseUrls, fits),
    ...compareSignature(before, after),
    ...compareFields(input, before.fields, after.fields, 'sent', fits),
    ...compareAnswer(before, after, fits),
    ...compareOwnTypes(before, after, 'answers', fits),
    ...compareOwnTypes(before, after, 'headers', fits),
    ...compareDeprecation(subject, before, after),
  ];
}

/** What a list that is gone through as before goes on by may have another name. */
function pagingRenames(
  { paging: before }: OperationSurface,
  { paging: after }: OperationSurface,
): readonly (readonly [string, string])[] {
  if (!before?.input || !after?.input || before.by !== after.by) return [];
  return [[before.input, after.input]];
}

function compareRoute(before: OperationSurface, after: OperationSurface): readonly Change[] {
  if (isSameRoute(before, after)) return [];
  const what = `now sends ${after.http}; it sent ${before.http}`;
  return [breaking({ ...subjectOf(before), kind: 'changed', what }, 'wire')];
}

/** What callers get, at once and in the end. One that got nothing and now gets something goes on as before. */
function compareAnswer(before: OperationSurface, after: OperationSurface, fits: Fits): readonly Change[] {
  const answer = { ...subjectOf(before), name: `${before.name}()` };
  const gotNothing = before.output.join() === 'undefined' && after.output.join() !== 'undefined';
  const what = `now answers \`${after.output.join(' | ')}\``;
  const outputs = gotNothing
    ? [harmless({ ...answer, kind: 'changed', what })]
    : compareTypes(answer, before.output, after.output, 'received', fits);
  if (before.yields === null || after.yields === null) return outputs;
  const name = before.behaviour === 'paginated' ? `each of ${before.name}()` : `${before.name}().wait()`;
  return [...outputs, ...compareTypes({ ...answer, name }, before.yields, after.yields, 'received', fits)];
}

/** What callers can ask for by media type, and the headers that they can read. */
function compareOwnTypes(
  before: OperationSurface,
  after: OperationSurface,
  kind: 'answers' | 'headers',
  fits: Fits,
): readonly Change[] {
  const [old, now] = [before[kind], after[kind]];
  const owner = { name: `${before.name} ${kind}`, symbol: old?.name ?? now?.name ?? before.name };
  const changes = compareFields(owner, old?.fields ?? [], now?.fields ?? [], 'received', fits);
  if (old === undefined || now === undefined || old.name === now.name) return changes;
  const subject = { subject: 'model', name: old.name, symbol: old.name } as const;
  return [breaking({ ...subject, kind: 'renamed', what: `is now called ${now.name}` }, 'types'), ...changes];
}

/** The input stands before the options, so the first field that an operation takes moves them. */
function compareSignature(before: OperationSurface, after: OperationSurface): readonly Change[] {
  const [had, has] = [before, after].map(({ fields }) => visible(fields, 'sent').length > 0);
  if (!has) return [];
  if (!had) {
    const what = 'takes an input now, and its options after that';
    return [breaking({ ...subjectOf(before), kind: 'changed', what }, 'types')];
  }
  if (before.input === after.input) return [];
  const subject = { subject: 'model', name: before.input, symbol: before.input } as const;
  return [breaking({ ...subject, kind: 'renamed', what: `is now called ${after.input}` }, 'types')];
}
