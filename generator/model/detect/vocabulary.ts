import { spaced } from './words.ts';

/** What a status value means for the thing that has it. */
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
/** Progress of a job, but the rest of a machine: `running` leads a job to its end, and a container nowhere. */
const movingJob = new Set('running|started|created|active|open|ready|accepted|submitted'.split('|'));
/** Words that end in `ing` and name no movement. */
const still = new Set(
  'running|trialing|recurring|missing|existing|outstanding|outgoing|incoming|upcoming|warning|billing|marketing|shipping|listening|working|nothing|string'.split(
    '|',
  ),
);

/** What machines do, and how work waits for them. */
const machineWords = new Set('queued|enqueued|progress|processing|running|started'.split('|'));
const breakWords = new Set(
  'failed|failure|fail|error|errors|errored|faulted|crashed|unsuccessful'.split('|'),
);
/** Movements that are a wait for somebody. */
const waitingWords = new Set(
  'pending|waiting|awaiting|cancelling|canceling|onboarding|reviewing|paying'.split('|'),
);

/** Movements towards an end of the thing itself. */
const removals = new Set('deleting|destroying|removing|terminating|stopping|draining'.split('|'));

/** The values of a status, sorted by what they mean, each list in the document's order. */
export type Meanings = Readonly<Record<Meaning, readonly string[]>>;

/** The one of some states that is most worth waiting for: a success, or a thing that is up, or rests at least. */
export function mostWanted(states: readonly string[]): string | undefined {
  const { succeeded: good, resting } = meaningsOf(states);
  const isUp = (state: string): boolean =>
    spaced(state)
      .split(' ')
      .some((word) => movingJob.has(word));
  return good[0] ?? resting.find(isUp) ?? resting[0] ?? states[0];
}

/** Sorts the values of a status enum by meaning. Words such as `running` are read in the light of the other values. */
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
 * Whether these are the states of work that begins, continues and ends: a success, something before it, and either a
 * failure or a cancellation, or a word of plain movement.
 */
export function tellsOfWork({
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
 * Whether these are the states of work and of nothing else: none in which a thing rests, a failure, and something that a
 * machine is busy with. A payment that is `pending`, or an order that is `shipped`, waits for people.
 */
export function onlyTellsOfWork(meanings: Meanings): boolean {
  return (
    tellsOfWork(meanings) && meanings.resting.length === 0 && breaks(meanings) && meanings.moving.some(isBusy)
  );
}

/** Whether one of the states is a failure of work. What has expired, or is incomplete or rejected, may have failed nowhere. */
export function breaks({ failed: bad }: Meanings): boolean {
  return bad.some((value) =>
    spaced(value)
      .split(' ')
      .some((word) => breakWords.has(word)),
  );
}

/** Whether a state on the way leads away from what was asked for: to a thing that is deleted or stopped. */
export function removes(value: string): boolean {
  return spaced(value)
    .split(' ')
    .some((word) => removals.has(word));
}

/** Whether a state on the way is one in which a machine works or is about to. */
export function isBusy(value: string): boolean {
  const words = spaced(value).split(' ');
  return words.some((word) => machineWords.has(word) || (isGerund(word) && !waitingWords.has(word)));
}

function meaningOf(value: string, job: boolean): Meaning {
  const words = spaced(value).split(' ');
  const final = finalMeaning(words);
  // `provisioning_failed` has failed, but `cancel_requested` and `not_done` are on their way.
  if (final === 'failed' && !words.includes('not')) return final;
  if (moves(words)) return 'moving';
  if (final !== null) return final;
  return job && words.some((word) => movingJob.has(word)) ? 'moving' : 'resting';
}

/** Failure is looked for first: `completed with errors` is no success. */
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
