import type { Client, RequestOptions } from '../client.js';
import { InvalidInputError, SdkError } from '../errors/sdk-error.js';
import { follow } from '../follow.js';
import type { Plan } from '../plan.js';
import { finalSource, moveTrack, startTrack, type FinalPlace, type HeaderTrack } from './header-track.js';
import { launch, type LongRunning, type LongRunningOptions } from './launch.js';
import { judge, type Course, type OperationState, type Start, type StatusVocabulary } from './progress.js';

/**
 * Plan of an operation that is followed by a URL in a header of its answer: `Operation-Location`, `Azure-AsyncOperation` or
 * `Location`, in this order.
 */
export interface HeaderPlan<Event> extends Plan {
  readonly follow: HeaderFollow<Event>;
}

/** What the document says of following by header. */
export interface HeaderFollow<Event> extends Partial<StatusVocabulary> {
  /** Where the result is read in the end. Default: by the method. */
  readonly finalStateVia?: FinalPlace;
  /** The status in an answer. Default: `status`, or the resource's `provisioningState`. Case does not matter. */
  readonly state?: (event: Event) => string | null | undefined;
  /** Why the work failed. Default: `error`. */
  readonly reason?: (event: Event) => unknown;
  /** Milliseconds between looks, where the document says so. */
  readonly intervalMs?: number;
}

/**
 * Calls an operation that is followed by header. Followed by `Location`, status 202 means that the work goes on, whatever
 * the body says; otherwise the body has a status. Other origins than the operation's get no credentials.
 */
export function startByHeader<Answer, Event, Result, Declared>(
  client: Client,
  plan: HeaderPlan<Event>,
  input: object,
  options: LongRunningOptions = {},
): LongRunning<Answer, Event, Result, Declared> {
  return launch<Answer, Event, Result, object, Declared>(client, plan, input, options, (start) =>
    courseOf(plan.follow, start, options),
  );
}

function courseOf<Answer, Event, Result>(
  rules: HeaderFollow<Event>,
  { client, plan, input, answer, response: started, saved }: Start<Answer, object>,
  { headers }: RequestOptions,
): Course<Event, Result> {
  let track = started ? startTrack(started) : readTrack(plan.id, saved);
  const read = <T>(url: string, options: RequestOptions): ReturnType<typeof follow<T>> =>
    follow<T>(client, plan, input, url, { headers, ...options });
  return {
    backoff: rules.intervalMs === undefined ? {} : { initialMs: rules.intervalMs, factor: 1 },
    cancel: null,
    first: () => firstState(rules, plan, track, started?.status ?? 0, answer),
    async poll(options) {
      const { data, response } = await read<Event>(track.statusUrl, options).withResponse();
      track = moveTrack(track, response, data);
      return { state: stateOf(rules, track, response.status, data), response };
    },
    async result(event, options) {
      const source = finalSource(track, plan.method, rules.finalStateVia);
      if (source.kind === 'url') return read<Result>(source.url, options);
      const last: unknown = source.kind === 'none' ? undefined : (event ?? answer);
      // The document gives the last answer this type, as it does the bodies that `follow` reads.
      return last as Result;
    },
    save: () => track,
  };
}

/** What the answer to the starting call tells: 202 or a status to ask for means that the work goes on. */
function firstState<Event>(
  rules: HeaderFollow<Event>,
  { id, method }: Plan,
  track: HeaderTrack,
  httpStatus: number,
  answer: unknown,
): OperationState<Event> {
  if (track.header !== null && track.header !== 'location') return { status: 'running', event: null };
  if (track.header === null && method === 'PUT') {
    // The resource that PUT answers with is what later answers hold too.
    return stateOf(rules, track, httpStatus, answer as Event);
  }
  if (httpStatus !== 202) return { status: 'succeeded', event: null };
  if (track.header === 'location') return { status: 'running', event: null };
  throw new SdkError(`${id}: was accepted, but no header of the answer says where to follow it`);
}

function stateOf<Event>(
  rules: HeaderFollow<Event>,
  track: HeaderTrack,
  httpStatus: number,
  event: Event,
): OperationState<Event> {
  const told = rules.state ? rules.state(event) : track.header === 'location' ? undefined : statusIn(event);
  if (typeof told !== 'string') return { status: httpStatus === 202 ? 'running' : 'succeeded', event };
  const reason = rules.reason ? rules.reason(event) : Reflect.get(Object(event), 'error');
  return judge(wordsOf(rules), event, told.toLowerCase(), reason);
}

function statusIn(event: unknown): string | undefined {
  const field = (from: unknown, name: string): unknown => Reflect.get(Object(from), name);
  const places = [
    field(event, 'status'),
    field(field(event, 'properties'), 'provisioningState'),
    field(event, 'provisioningState'),
  ];
  return places.find((place) => typeof place === 'string');
}

function wordsOf({
  succeeded = ['succeeded'],
  failed = ['failed'],
  cancelled,
}: Partial<StatusVocabulary>): StatusVocabulary {
  const lower = (words: readonly unknown[]): string[] => words.map((word) => String(word).toLowerCase());
  return {
    succeeded: lower(succeeded),
    failed: lower(failed),
    cancelled: lower(cancelled ?? ['canceled', 'cancelled']),
  };
}

/** Our own text, written by `save`. */
function readTrack(id: string, saved: unknown): HeaderTrack {
  if (isTrack(saved)) return saved;
  throw new InvalidInputError(`${id} cannot be resumed: the text does not say where to follow it.`);
}

function isTrack(saved: unknown): saved is HeaderTrack {
  const track = Object(saved);
  return (
    typeof Reflect.get(track, 'statusUrl') === 'string' &&
    Reflect.has(track, 'header') &&
    Reflect.has(track, 'location')
  );
}
