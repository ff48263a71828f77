import { breaking, harmless, type Change, type Subject } from './change.ts';
import { pair } from './pair.ts';
import type { SurfaceBehaviour, SurfaceBody, SurfaceCall } from './surface.ts';

/** Compares behaviour, body and security of a call. */
export function compareCall(
  subject: Subject,
  before: SurfaceCall,
  after: SurfaceCall,
  credentials: ReadonlyMap<string, string>,
): readonly Change[] {
  return [
    ...compareBehaviour(subject, before.behaviour, after.behaviour),
    ...comparePaging(subject, before.behaviour, after.behaviour),
    ...compareBodies(subject, before.body, after.body),
    ...compareNeeds(subject, before, after, credentials),
  ];
}

function compareBehaviour(
  subject: Subject,
  before: SurfaceBehaviour,
  after: SurfaceBehaviour,
): readonly Change[] {
  if (before.kind === 'work' && after.kind === 'work') return compareCancelling(subject, before, after);
  if (before.kind === after.kind) return [];
  const what = `is now ${described[after.kind]}; it was ${described[before.kind]}`;
  const change = { ...subject, kind: 'changed', what } as const;
  // Nothing is removed in this case: `waitFor` is added to the plain call.
  const isAddition = before.kind === 'call' && after.kind === 'waitable';
  return [isAddition ? harmless(change) : breaking(change, 'types')];
}

const described = {
  call: 'a plain call',
  list: 'a paginated list',
  work: 'a long-running operation',
  waitable: 'a call with a function that waits for a state',
} as const satisfies Record<SurfaceBehaviour['kind'], string>;

function compareCancelling(
  subject: Subject,
  before: Extract<SurfaceBehaviour, { kind: 'work' }>,
  after: Extract<SurfaceBehaviour, { kind: 'work' }>,
): readonly Change[] {
  if (before.isCancellable === after.isCancellable) return [];
  const about = { ...subject, name: `${subject.name}().cancel()` };
  return [
    after.isCancellable
      ? harmless({ ...about, kind: 'added', what: 'was added' })
      : breaking({ ...about, kind: 'removed', what: 'was removed' }, 'types'),
  ];
}

/** Compares paging. Released packages request pages as before. */
function comparePaging(
  subject: Subject,
  before: SurfaceBehaviour,
  after: SurfaceBehaviour,
): readonly Change[] {
  if (before.kind !== 'list' || after.kind !== 'list') return [];
  const change = { ...subject, kind: 'changed' } as const;
  if (before.by !== after.by) {
    const what = `now pages by ${going[after.by]}; it paged by ${going[before.by]}`;
    return [breaking({ ...change, what }, 'wire')];
  }
  if (before.first === after.first) return [];
  return [
    breaking(
      { ...change, what: `now counts pages from ${after.first}; it counted from ${before.first}` },
      'wire',
    ),
  ];
}

const going = {
  cursor: 'a cursor',
  itemCursor: 'the last item',
  offset: 'an offset',
  page: 'the number of a page',
  nextUrl: 'the URL of the next page',
  operation: 'a call of another operation',
  linkHeader: 'the `Link` header',
} as const satisfies Record<Extract<SurfaceBehaviour, { kind: 'list' }>['by'], string>;

function compareBodies(
  subject: Subject,
  before: SurfaceBody | null,
  after: SurfaceBody | null,
): readonly Change[] {
  if (before === null || after === null) return [];
  return [
    ...compareMediaTypes(subject, before, after),
    ...compareEncodings(subject, before, after),
    ...compareBodyNeed(subject, before, after),
  ];
}

/**
 * Compares media types. Released packages keep sending the one that they prefer, or that their callers
 * choose.
 */
function compareMediaTypes(subject: Subject, before: SurfaceBody, after: SurfaceBody): readonly Change[] {
  const [old, now] = [before, after].map(({ contents }) => contents.map(({ mediaType }) => mediaType));
  const { added, removed } = pair(old ?? [], now ?? [], (mediaType) => mediaType);
  if (added.length + removed.length === 0) return [];
  const what = `now takes ${now?.join(' or ')}; it took ${old?.join(' or ')}`;
  const change = { ...subject, kind: 'changed', what } as const;
  if (removed.length === 0) return [harmless(change)];
  return [before.contents.length > 1 ? breaking(change, 'types', 'wire') : breaking(change, 'wire')];
}

/** Compares the encodings of form fields and of parts of multipart bodies. */
function compareEncodings(subject: Subject, before: SurfaceBody, after: SurfaceBody): readonly Change[] {
  const { kept } = pair(before.contents, after.contents, ({ mediaType }) => mediaType);
  return kept.flatMap(([old, now]) => {
    const { added, removed } = pair(old.encodings, now.encodings, encodingKey);
    const fields = new Set([...removed, ...added].map(({ field }) => field));
    return [...fields].map((field) =>
      breaking(
        {
          ...subject,
          kind: 'changed',
          what: `now writes the field ${field} of ${now.mediaType} in another way`,
        },
        'wire',
      ),
    );
  });
}

function encodingKey({
  field,
  contentType,
  style,
}: SurfaceBody['contents'][number]['encodings'][number]): string {
  const written =
    style?.kind === 'style' ? [style.style, style.explode, style.allowReserved] : [style?.mediaType ?? null];
  return JSON.stringify([field, contentType, ...written]);
}

function compareBodyNeed(subject: Subject, before: SurfaceBody, after: SurfaceBody): readonly Change[] {
  if (before.required === after.required) return [];
  const what = after.required ? 'must now be given a body' : 'can now be called without a body';
  const change = { ...subject, kind: 'changed', what } as const;
  return [after.required ? breaking(change, 'wire') : harmless(change)];
}

/**
 * Compares security. Released packages keep authenticating as before, so every old alternative must stay
 * valid.
 */
function compareNeeds(
  subject: Subject,
  before: SurfaceCall,
  after: SurfaceCall,
  credentials: ReadonlyMap<string, string>,
): readonly Change[] {
  const old = before.needs.map((need) => need.map((each) => credentials.get(each) ?? each));
  const [oldKeys, newKeys] = [old, after.needs].map((needs) => needs.map(needKey));
  if (sameKeys(oldKeys ?? [], newKeys ?? [])) return [];
  const what = `now needs ${needText(after.needs)}; it needed ${needText(before.needs)}`;
  const change = { ...subject, kind: 'changed', what } as const;
  const isFree = after.needs.length === 0 || after.needs.some((need) => need.length === 0);
  const does = (key: string): boolean => isFree || newKeys?.includes(key) === true;
  const wanted = oldKeys === undefined || oldKeys.length === 0 ? [needKey([])] : oldKeys;
  return [wanted.every(does) ? harmless(change) : breaking(change, 'wire')];
}

function needKey(need: readonly string[]): string {
  return JSON.stringify(need.toSorted());
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const [old, now] = [new Set(a), new Set(b)];
  return old.size === now.size && [...old].every((key) => now.has(key));
}

function needText(needs: SurfaceCall['needs']): string {
  return needs.map((need) => need.join(' + ') || 'nothing').join(' or ') || 'nothing';
}
