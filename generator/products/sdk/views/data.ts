import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { DocsView } from './common.ts';

/** A call as data, for templates that a team writes: mocks, tests, routes. */
export interface CallDataView {
  /** The method in lower case: `get`. */
  readonly verb: Text;
  /** The path with `:id` for each parameter: `/machines/:id`. */
  readonly pattern: Text;
  /** The base URL that it is called at, where the document gives a whole one; else null. */
  readonly baseUrl: Text | null;
  /** Name of the file of its resource, without folder and extension: `machines`. */
  readonly file: Code;
  readonly parameters: readonly FieldDataView[];
  /** Type of its input, which the package exports; null for a call that takes nothing. */
  readonly inputType: Code | null;
  /** An example of its input, an object literal; null where it takes nothing or a plain example is not possible. */
  readonly exampleInput: Code | null;
  /** The body that it sends by default; null where it sends none. */
  readonly body: BodyDataView | null;
  /** The first successful response. */
  readonly success: ResponseDataView;
  /** All successful responses. */
  readonly responses: readonly ResponseDataView[];
  /** The failing responses. */
  readonly errors: readonly ResponseDataView[];
  /** Whether it is a list that pages, starts long-running work, or gives values one by one. */
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
  /** Null where it has no body. */
  readonly mediaType: Text | null;
  /** The exported name of the type of its body; null where that has no name of its own. */
  readonly type: Code | null;
  /** Whether its body is JSON. */
  readonly isJson: boolean;
  /** An example of its body, a JSON value; null where it has none, or is not JSON. */
  readonly example: Code | null;
}
