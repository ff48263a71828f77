// What the root of a package with long-running operations passes on as well, like exports/others.ts.
export type { OperationState } from '../polling/follower.js';
export type { PollOptions, WaitOptions } from '../polling/poll-loop.js';
export type { CancellablePoller, Poller, Started } from '../polling/poller.js';
