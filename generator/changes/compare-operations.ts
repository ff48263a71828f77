import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareCall } from './compare-calls.ts';
import { compareDeprecation, compareFields } from './compare-fields.ts';
import { compareOwnServers } from './compare-servers.ts';
import { compareResults, compareTypes } from './compare-types.ts';
import type { Comparison } from './comparison.ts';
import { pair } from './pair.ts';
import { renamedCalls, isSameRoute, pathRenames, routeOf } from './routes.ts';
import type { OwnType, SurfaceCall } from './surface.ts';

/**
 * Compares the calls of two packages. A removed call counts as renamed if a new call sends the same request,
 * or equals it except for name and path.
 */
export function compareCalls(comparison: Comparison): readonly Change[] {
  const { added, removed, kept } = pair(comparison.before.calls, comparison.after.calls, ({ id }) => id);
  const renamed = renamedCalls(removed, added);
  const isRenamed = new Set(renamed.flat());
  return [
    ...renamed.flatMap(([old, now]) => [
      breaking({ ...subjectOf(old), kind: 'renamed', what: `is now called ${now.id}` }, 'types'),
      ...compareOne(old, now, comparison),
    ]),
    ...removed
      .filter((call) => !isRenamed.has(call))
      .map((call) => breaking({ ...subjectOf(call), kind: 'removed', what: 'was removed' }, 'types', 'wire')),
    ...added
      .filter((call) => !isRenamed.has(call))
      .map((call) => harmless({ ...subjectOf(call), kind: 'added', what: `was added (${routeOf(call)})` })),
    ...comparison.differing(kept).flatMap(([old, now]) => compareOne(old, now, comparison)),
  ];
}

function subjectOf({ id }: SurfaceCall): Subject {
  return { subject: 'operation', name: id, symbol: id };
}

function compareOne(before: SurfaceCall, after: SurfaceCall, comparison: Comparison): readonly Change[] {
  const subject = subjectOf(before);
  const input = {
    name: `${before.id} input`,
    symbol: before.input.name,
    renamed: new Map([...pathRenames(before, after), ...pagingRenames(before, after)]),
    vital: before.behaviour.kind === 'list' ? before.behaviour.input : null,
  };
  return [
    ...compareRoute(before, after),
    ...compareCall(subject, before, after, comparison.credentials),
    ...compareOwnServers(subject, before, after, comparison),
    ...compareSignature(before, after),
    ...compareFields(input, before.input.fields, after.input.fields, 'request', comparison),
    ...compareOutput(before, after, comparison),
    ...compareWaiter(before, after, comparison),
    ...compareChoice(before, after, comparison),
    ...compareOwnType(before.headers, after.headers, { of: before.id, kind: 'headers' }, comparison),
    ...compareDeprecation(subject, before, after),
  ];
}

/** New names of the input that a list sets for its next page. */
function pagingRenames(
  { behaviour: before }: SurfaceCall,
  { behaviour: after }: SurfaceCall,
): readonly (readonly [string, string])[] {
  if (before.kind !== 'list' || after.kind !== 'list' || before.by !== after.by) return [];
  return before.input === null || after.input === null ? [] : [[before.input, after.input]];
}

function compareRoute(before: SurfaceCall, after: SurfaceCall): readonly Change[] {
  if (isSameRoute(before, after)) return [];
  const what = `now sends ${routeOf(after)}; it sent ${routeOf(before)}`;
  return [breaking({ ...subjectOf(before), kind: 'changed', what }, 'wire')];
}

/** Compares the results of a call: immediate, intermediate and final ones. */
function compareOutput(before: SurfaceCall, after: SurfaceCall, comparison: Comparison): readonly Change[] {
  const about = (name: string): Subject => ({ ...subjectOf(before), name });
  const results = [
    ...compareGiven(about(`${before.id}()`), before, after, comparison),
    ...compareSuccess(subjectOf(before), before, after),
  ];
  const [old, now] = [before.behaviour, after.behaviour];
  if (old.kind === 'list' && now.kind === 'list')
    return [
      ...results,
      ...compareTypes(about(`each of ${before.id}()`), old.item, now.item, 'response', comparison),
    ];
  if (old.kind !== 'work' || now.kind !== 'work') return results;
  const events =
    old.event === null || now.event === null
      ? []
      : compareResults(about(`${before.id}().poll()`), old.event, now.event, comparison);
  return [
    ...results,
    ...events,
    ...compareResults(about(`${before.id}().wait()`), old.result, now.result, comparison),
  ];
}

/**
 * The result of a call. If it is a part of the body, the whole body decides how released packages read
 * responses.
 */
function compareGiven(
  subject: Subject,
  before: SurfaceCall,
  after: SurfaceCall,
  comparison: Comparison,
): readonly Change[] {
  const results = compareResults(subject, before.result, after.result, comparison);
  const [was, is] = [before.envelope?.whole, after.envelope?.whole];
  if (was === undefined && is === undefined) return results;
  const about = { ...subject, name: `${subject.name}.withResponse()` };
  return [
    ...results.map((change) => ({ ...change, breaks: change.breaks.filter((each) => each !== 'wire') })),
    ...compareResults(about, was ?? before.result, is ?? after.result, comparison),
  ];
}

/** Compares which bodies calls throw as errors. */
function compareSuccess(
  subject: Subject,
  { envelope: before }: SurfaceCall,
  { envelope: after }: SurfaceCall,
): readonly Change[] {
  const [old, now] = [before?.success, after?.success].map((success) =>
    success === undefined
      ? 'whatever the body says'
      : `where "/${success.path.join('/')}" is ${success.values.map((value) => JSON.stringify(value)).join(' or ') || 'absent'}`,
  );
  if (old === now) return [];
  return [
    breaking({ ...subject, kind: 'changed', what: `now succeeds ${now}; it succeeded ${old}` }, 'types'),
  ];
}

function compareWaiter(
  { behaviour: before }: SurfaceCall,
  { behaviour: after }: SurfaceCall,
  { after: surface }: Comparison,
): readonly Change[] {
  if (before.kind !== 'waitable') return [];
  const subject = { subject: 'model', name: before.statesName, symbol: before.statesName } as const;
  if (after.kind !== 'waitable')
    return surface.exports.some(({ name }) => name === before.statesName)
      ? []
      : [breaking({ ...subject, kind: 'removed', what: 'was removed' }, 'types')];
  const renamed =
    before.statesName === after.statesName
      ? []
      : [breaking({ ...subject, kind: 'renamed', what: `is now called ${after.statesName}` }, 'types')];
  const { added, removed } = pair(before.targets, after.targets, (state) => state);
  const about = (state: string) => ({ ...subject, name: `${before.statesName} '${state}'` });
  return [
    ...renamed,
    ...removed.map((state) => breaking({ ...about(state), kind: 'removed', what: 'was removed' }, 'types')),
    ...added.map((state) => harmless({ ...about(state), kind: 'added', what: 'was added' })),
  ];
}

/** Compares results that callers choose by media type. */
function compareChoice(before: SurfaceCall, after: SurfaceCall, comparison: Comparison): readonly Change[] {
  const { choice: old } = before;
  const { choice: now } = after;
  const what = { of: before.id, kind: 'results' } as const;
  if (old !== null && now === null)
    return [
      ...compareOwnType(old, null, what, comparison),
      breaking(
        { ...subjectOf(before), kind: 'removed', name: `${before.id} option accept`, what: 'was removed' },
        'types',
      ),
    ];
  if (old === null || now === null) return compareOwnType(old, now, what, comparison);
  const { added, removed, kept } = pair(old.results, now.results, ({ mediaType }) => mediaType);
  const about = (mediaType: string): Subject => ({
    subject: 'field',
    name: `${before.id} results.${mediaType}`,
    symbol: old.name,
  });
  return [
    ...compareNames(old, now),
    ...removed.map(({ mediaType }) =>
      breaking({ ...about(mediaType), kind: 'removed', what: 'was removed' }, 'types', 'wire'),
    ),
    ...added.map(({ mediaType }) => harmless({ ...about(mediaType), kind: 'added', what: 'was added' })),
    ...kept.flatMap(([from, to]) =>
      compareResults(about(from.mediaType), from.result, to.result, comparison),
    ),
  ];
}

/** Compares a type that a call exports: added, removed, renamed, or with other fields. */
function compareOwnType(
  before: OwnType | null,
  after: OwnType | null,
  { of, kind }: { readonly of: string; readonly kind: 'headers' | 'results' },
  comparison: Comparison,
): readonly Change[] {
  const name = before?.name ?? after?.name ?? of;
  const subject = { subject: 'model', name, symbol: name } as const;
  if (before === null)
    return after === null ? [] : [harmless({ ...subject, kind: 'added', what: 'was added' })];
  if (after === null) return [breaking({ ...subject, kind: 'removed', what: 'was removed' }, 'types')];
  const owner = { name: `${of} ${kind}`, symbol: before.name };
  return [
    ...compareNames(before, after),
    ...compareFields(owner, before.fields, after.fields, 'response', comparison),
  ];
}

function compareNames({ name }: OwnType, after: OwnType): readonly Change[] {
  if (name === after.name) return [];
  const subject = { subject: 'model', name, symbol: name } as const;
  return [breaking({ ...subject, kind: 'renamed', what: `is now called ${after.name}` }, 'types')];
}

/**
 * Compares signatures. The input is the parameter before the options, so the first field of a call moves the
 * options.
 */
function compareSignature(before: SurfaceCall, after: SurfaceCall): readonly Change[] {
  const [had, has] = [before, after].map(({ input }) => input.need !== 'none');
  const subject = { subject: 'model', name: before.input.name, symbol: before.input.name } as const;
  if (!had) {
    const what = 'now takes an input, and its options after that';
    return has ? [breaking({ ...subjectOf(before), kind: 'changed', what }, 'types')] : [];
  }
  if (!has) return [breaking({ ...subject, kind: 'removed', what: 'was removed' }, 'types')];
  return compareNames(before.input, after.input);
}
