// The root of a package with long-running operations also exports these names, as in exports/others.ts.
export type { CancellableStarted } from '../long-running.js';
export type { OperationState } from '../polling/follower.js';
export type { PollOptions, WaitOptions } from '../polling/poll-loop.js';
export type { CancellablePoller, Poller, PollerWithEvents, Started } from '../polling/poller.js';
