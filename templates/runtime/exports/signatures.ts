// The root of a package exports these types, which the client and the operations mention, if the package has their
// file. Models cannot have these names. Packages do not contain this file.
export type { AcceptOptions } from '../responses.js';
export type { Client, ClientLike, ClientOptions, RequestOptions, XmlFormat } from '../client.js';
export type { Credential } from '../credentials.js';
export type { DownloadOptions } from '../download.js';
export type { CancellableLongRunning, CancellableLongRunningWithHeaders } from '../long-running.js';
export type { Paged, PagedWithBody, PagedWithHeaders } from '../paginate.js';
export type {
  LongRunning,
  LongRunningOptions,
  LongRunningWithBody,
  LongRunningWithEvents,
  LongRunningWithHeaders,
} from '../polling/start.js';
export type { ApiPromise, ApiPromiseWithHeaders } from '../request.js';
export type { CustomRequest } from '../send-request.js';
export type { Unwrapped, UnwrappedWithHeaders } from '../unwrap.js';
export type { UploadOptions } from '../upload.js';
export type { WaitForOptions } from '../wait.js';
