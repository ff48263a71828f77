// Types that client and operations mention, passed on by the root of a package that has their file.
// Models leave these names to the runtime. No package has a copy of this file.
export type { AcceptOptions } from '../responses.js';
export type { Client, ClientLike, ClientOptions, RequestOptions, XmlFormat } from '../client.js';
export type { Credential } from '../credentials.js';
export type { CancellableLongRunning } from '../long-running.js';
export type { Paged } from '../paginate.js';
export type { LongRunning, LongRunningOptions } from '../polling/start.js';
export type { ApiPromise } from '../request.js';
export type { CustomRequest } from '../send-request.js';
export type { Unwrapped } from '../unwrap.js';
export type { WaitForOptions } from '../wait.js';
