// The root of a package also exports these names, if the package has the file. If a model has the same name, the model
// keeps it and the export of the runtime gets a longer name. Packages do not contain this file.
export type { FetchOptions, HeaderValues } from '../client.js';
export type { Clock } from '../clock.js';
export type { ErrorRequest } from '../errors/sdk-error.js';
export type { Fetch, Hooks, Middleware, OutgoingRequest } from '../hooks.js';
export { sendRequest } from '../send-request.js';
export { withOptions } from '../with-options.js';
export { bodyLogging, type BodyLoggingOptions } from '../body-logging.js';
export type { TransferProgress } from '../transfer.js';
export { logging, type LogLevel, type Logger } from '../logging.js';
export { testClock, type TestClock, type TestClockOptions } from '../test-clock.js';
export type { Page, PageWithBody, PageWithHeaders } from '../page.js';
export type { PagesOptions } from '../paginate.js';
export type { PageCursor } from '../paging/page-cursor.js';
export type { Backoff } from '../polling/poll-loop.js';
export type { ApiResponse, ApiResponseWithHeaders } from '../request.js';
