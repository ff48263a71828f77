import { spaced } from './words.ts';

/** The meaning of a status value for the thing that has it. */
export type Meaning = 'succeeded' | 'failed' | 'cancelled' | 'moving' | 'resting';

const succeeded = new Set(
  'done|complete|completed|succeeded|success|successful|successfully|finished|processed|passed|fulfilled'.split(
    '|',
  ),
);
const failed = new Set(
  'failed|failure|fail|error|errors|errored|faulted|unsuccessful|incomplete|expired|rejected|timeout|timed|crashed'.split(
    '|',
  ),
);
const cancelled = new Set('cancelled|canceled|cancel|aborted|abort|revoked|skipped'.split('|'));
const moving = new Set(
  'pending|queued|new|progress|processing|initialized|initiated|scheduled|requested|enqueued'.split('|'),
);
/**
 * Intermediate states of a job that are final for a machine: a `running` job will end, a running container
 * will not.
 */
const movingJob = new Set('running|started|created|active|open|ready|accepted|submitted'.split('|'));
/** Words that end in `ing` but are not intermediate states. */
const still = new Set(
  'running|trialing|recurring|missing|existing|outstanding|outgoing|incoming|upcoming|warning|billing|marketing|shipping|listening|working|nothing|string'.split(
    '|',
  ),
);

/** States in which a machine works, or work waits for a machine. */
const machineWords = new Set('queued|enqueued|progress|processing|running|started'.split('|'));
const breakWords = new Set(
  'failed|failure|fail|error|errors|errored|faulted|crashed|unsuccessful'.split('|'),
);
/** Intermediate states in which work waits for a person. */
const waitingWords = new Set(
  'pending|waiting|awaiting|cancelling|canceling|onboarding|reviewing|paying'.split('|'),
);

/** Intermediate states that lead to the end of the thing itself. */
const removals = new Set('deleting|destroying|removing|terminating|stopping|draining'.split('|'));

/** The values of a status by meaning, each list in the document's order. */
export type Meanings = Readonly<Record<Meaning, readonly string[]>>;

/**
 * The state that callers most likely wait for: a success, else a state in which the thing runs, else any
 * resting state.
 */
export function mostWanted(states: readonly string[]): string | undefined {
  const { succeeded: good, resting } = meaningsOf(states);
  const isUp = (state: string): boolean =>
    spaced(state)
      .split(' ')
      .some((word) => movingJob.has(word));
  return good[0] ?? resting.find(isUp) ?? resting[0] ?? states[0];
}

/**
 * Groups the values of a status enum by meaning. The meaning of words such as `running` depends on the other
 * values.
 */
export function meaningsOf(values: readonly string[]): Meanings {
  const job = values.some((value) => meaningOf(value, false) === 'succeeded');
  const found: Record<Meaning, string[]> = {
    succeeded: [],
    failed: [],
    cancelled: [],
    moving: [],
    resting: [],
  };
  for (const value of values) found[meaningOf(value, job)].push(value);
  return found;
}

/**
 * Whether these are the states of work that starts, continues and ends: a success, an intermediate state, and
 * either a failure or a cancellation, or a clear word for progress.
 */
export function isWorkStatus({
  succeeded: good,
  failed: bad,
  cancelled: stopped,
  moving: busy,
}: Meanings): boolean {
  return (
    good.length > 0 && busy.length > 0 && (bad.length + stopped.length > 0 || busy.some(isPlainMovement))
  );
}

/**
 * Whether these are only the states of work: no resting state, a failure, and a state in which a machine
 * works. A `pending` payment or a `shipped` order waits for people.
 */
export function isOnlyWorkStatus(meanings: Meanings): boolean {
  return (
    isWorkStatus(meanings) &&
    meanings.resting.length === 0 &&
    breaks(meanings) &&
    meanings.moving.some(isBusy)
  );
}

/**
 * Whether one of the states is a failure of work. A thing that is expired, incomplete or rejected has not
 * failed.
 */
export function breaks({ failed: bad }: Meanings): boolean {
  return bad.some((value) =>
    spaced(value)
      .split(' ')
      .some((word) => breakWords.has(word)),
  );
}

/** Whether an intermediate state leads to a deleted or stopped thing instead of the requested one. */
export function removes(value: string): boolean {
  return spaced(value)
    .split(' ')
    .some((word) => removals.has(word));
}

/** Whether an intermediate state is one in which a machine works or will work. */
export function isBusy(value: string): boolean {
  const words = spaced(value).split(' ');
  return words.some((word) => machineWords.has(word) || (isGerund(word) && !waitingWords.has(word)));
}

function meaningOf(value: string, job: boolean): Meaning {
  const words = spaced(value).split(' ');
  const final = finalMeaning(words);
  // `provisioning_failed` is a failure, but `cancel_requested` and `not_done` are intermediate.
  if (final === 'failed' && !words.includes('not')) return final;
  if (moves(words)) return 'moving';
  if (final !== null) return final;
  return job && words.some((word) => movingJob.has(word)) ? 'moving' : 'resting';
}

/** Failures are checked first: `completed with errors` is not a success. */
function finalMeaning(words: readonly string[]): 'succeeded' | 'failed' | 'cancelled' | null {
  if (words.some((word) => failed.has(word))) return 'failed';
  if (words.some((word) => cancelled.has(word))) return 'cancelled';
  return words.some((word) => succeeded.has(word)) ? 'succeeded' : null;
}

function moves(words: readonly string[]): boolean {
  return words.includes('not') || words.some((word) => moving.has(word) || isGerund(word));
}

function isGerund(word: string): boolean {
  return word.length > 4 && word.endsWith('ing') && !still.has(word);
}

function isPlainMovement(value: string): boolean {
  const words = spaced(value).split(' ');
  return moves(words) || words.includes('running');
}
