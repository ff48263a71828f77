import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { DocsView } from './common.ts';

/** A call as data, for templates of a team: mocks, tests, routes. */
export interface CallDataView {
  /** The method in lower case: `get`. */
  readonly verb: Text;
  /** The path with `:id` for each parameter: `/machines/:id`. */
  readonly pattern: Text;
  /** The base URL of the call; null if the document gives no absolute URL. */
  readonly baseUrl: Text | null;
  /** The name of its resource's file, without folder and extension: `machines`. */
  readonly file: Code;
  readonly parameters: readonly FieldDataView[];
  /** The exported type of its input; null for a call without inputs. */
  readonly inputType: Code | null;
  /** An example of its input, an object literal; null if there is no input or no plain example. */
  readonly exampleInput: Code | null;
  /** The body that it sends by default; null without one. */
  readonly body: BodyDataView | null;
  /** The first successful response. */
  readonly success: ResponseDataView;
  /** All successful responses. */
  readonly responses: readonly ResponseDataView[];
  /** The error responses. */
  readonly errors: readonly ResponseDataView[];
  /** Whether it is a paginated list, starts long-running work, or streams values. */
  readonly pages: boolean;
  readonly polls: boolean;
  readonly streams: boolean;
}

/** A parameter of a call, or a field of its body or of a model. */
export interface FieldDataView {
  readonly name: Text;
  /** `path`, `query`, `header`, `cookie` or `body`; null for a field of a model. */
  readonly in: Text | null;
  readonly required: boolean;
  /** Its type as text, on one line. */
  readonly type: Text;
  readonly docs: DocsView;
}

/** A request body in one media type. */
export interface BodyDataView {
  readonly mediaType: Text;
  readonly required: boolean;
  /** An example, a JSON value; null for a body that is not JSON. */
  readonly example: Code | null;
}

/** A response of one status in one media type. */
export interface ResponseDataView {
  /** A number: 200 for `2XX`, 500 for `default`. */
  readonly status: Code;
  readonly description: Text | null;
  /** Null without a body. */
  readonly mediaType: Text | null;
  /** The exported name of the type of its body; null if the type has no name. */
  readonly type: Code | null;
  /** Whether its body is JSON. */
  readonly isJson: boolean;
  /** An example of its body, a JSON value; null without one, or if the body is not JSON. */
  readonly example: Code | null;
}
