// The root of a package exports these types, which the client and the operations mention, if the package has their
// file. Models cannot have these names. Packages do not contain this file.
export type { AcceptOptions } from '../responses.js';
export type { Client, ClientLike, ClientOptions, RequestOptions, XmlFormat } from '../client.js';
export type { Credential } from '../credentials.js';
export type { DownloadOptions } from '../download.js';
export type { CancellableLongRunning } from '../long-running.js';
export type { Paged } from '../paginate.js';
export type { LongRunning, LongRunningOptions } from '../polling/start.js';
export type { ApiPromise } from '../request.js';
export type { CustomRequest } from '../send-request.js';
export type { Unwrapped } from '../unwrap.js';
export type { UploadOptions } from '../upload.js';
export type { WaitForOptions } from '../wait.js';
