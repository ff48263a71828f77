import * as v from 'valibot';
import { pointerPath } from '../extensions/expression.ts';
import type { ValuePath } from '../../types.ts';

/**
 * The schemas of `x-sdkwright-pagination`, `x-sdkwright-polling`, `x-sdkwright-waiters` and
 * `x-sdkwright-unwrap`, which `docs/extensions.md` describes. The configuration has the same. Editors show
 * the descriptions, which the JSON Schema of the configuration contains.
 */

const anyPath = v.union(
  [v.pipe(v.string(), v.regex(/^(?:\/|$)/)), v.array(v.string())],
  'a JSON Pointer or a list of names',
);
const asKeys = v.transform((value: string | string[]): ValuePath =>
  typeof value === 'string' ? pointerPath(value) : value,
);
const path = v.pipe(anyPath, asKeys);
const pathTo = (what: string) =>
  v.pipe(anyPath, v.description(`${what} A JSON Pointer or a list of names.`), asKeys);

/** A place in the response: in its body, or a header. */
const output = v.union(
  [path, v.strictObject({ header: v.pipe(v.string(), v.description('The name of the header.')) })],
  'a JSON Pointer, a list of names or { header: name }',
);
const outputOf = (what: string) =>
  v.pipe(output, v.description(`${what} A JSON Pointer, a list of names or { header: name }.`));

/** A name, a JSON Pointer or a list of names. `Check.inputPath` resolves it. */
const input = v.union(
  [v.string(), v.pipe(v.array(v.string()), v.readonly())],
  'a name, a JSON Pointer or a list of names',
);
const inputFor = (what: string) =>
  v.pipe(input, v.description(`The input for ${what}. Its name, or a path into an input that is an object.`));

const operationId = (what: string) =>
  v.pipe(v.string(), v.description(`${what}: its operationId, or its method and path (GET /machines/{id}).`));

const items = v.optional(pathTo('The array of items in the response. Default: found by name and type.'));
const more = v.optional(outputOf('A boolean: true while there are more items.'));
const size = v.optional(inputFor('the page size. Default: found by name'));
const total = v.optional(outputOf('How many items there are in all.'));

export const paginationSchema = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('cursor'),
      input: inputFor('the token'),
      next: outputOf('The token of the next page.'),
      more,
      scroll: v.optional(
        v.pipe(v.literal(true), v.description('The token may stay the same. An empty page ends the list.')),
      ),
      items,
    }),
    v.description('The response has a token, and the next request sends it.'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('itemCursor'),
      input: inputFor('the id of the last item'),
      itemKey: v.optional(pathTo('The id in an item. Default: /id.')),
      more,
      items,
    }),
    v.description('The next request starts from the id of the last item.'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('offset'),
      input: inputFor('the number of items to skip'),
      size,
      total,
      more,
      items,
    }),
    v.description('The next request skips the items that were read.'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('page'),
      input: inputFor('the number of the page'),
      size,
      first: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(0),
          v.description('The number of the first page. Default: from the input or the response.'),
        ),
      ),
      echo: v.optional(pathTo('Where the response repeats the number of its page. Default: found by name.')),
      totalPages: v.optional(outputOf('How many pages there are in all.')),
      total,
      more,
      items,
    }),
    v.description('Pages have numbers.'),
  ),
  v.pipe(
    v.strictObject({ type: v.literal('nextUrl'), next: pathTo('The URL of the next page.'), items }),
    v.description('The response has the URL of the next page.'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('operation'),
      operation: operationId('The operation that reads the next page'),
      input: v.optional(
        v.pipe(
          v.string(),
          v.description('The input of that operation that takes `next`. Default: found by name.'),
        ),
      ),
      next: pathTo('What that operation reads the next page with.'),
      items,
    }),
    v.description('Another operation reads the next page.'),
  ),
  v.pipe(
    v.strictObject({ type: v.literal('linkHeader'), items }),
    v.description('The Link header has the URL of the next page, with rel="next" (RFC 8288).'),
  ),
]);

const argument = v.union(
  [
    path,
    v.strictObject({ response: pathTo('A value in the first response.') }),
    v.strictObject({ input: v.pipe(v.string(), v.description('An input of the first call.')) }),
  ],
  'a path into the response, { response: path } or { input: name }',
);
const callEntries = (what: string) => ({
  operation: operationId(what),
  input: v.optional(
    v.pipe(
      v.record(v.string(), argument),
      v.description('Its inputs by name, each a path into the first response or { input: name }.'),
    ),
  ),
});
const statuses = (what: string) =>
  v.optional(
    v.pipe(
      v.array(v.union([v.string(), v.boolean()], 'a string or a boolean')),
      v.description(`Values of the status that mean ${what}.`),
    ),
  );
const status = v.strictObject({
  path: v.optional(pathTo('The status. Default: found by name.')),
  succeeded: statuses('success'),
  failed: statuses('failure'),
  cancelled: statuses('that the work was cancelled'),
  error: v.optional(pathTo('The reason of a failure.')),
});
const shared = {
  status: v.optional(
    v.pipe(
      status,
      v.description('Where the status is and what its values mean. With other values the work continues.'),
    ),
  ),
  result: v.optional(
    v.pipe(
      v.union(
        [
          v.literal('none'),
          v.strictObject({ embedded: pathTo('A value in the last status.') }),
          v.strictObject(callEntries('The operation that reads the result')),
        ],
        "Expected 'none', { embedded: path } or { operation, input }",
      ),
      v.description('What wait() resolves to.'),
    ),
  ),
  cancel: v.optional(
    v.pipe(
      v.strictObject(callEntries('The operation that cancels the work')),
      v.description('The call that cancels the work.'),
    ),
  ),
  intervalSeconds: v.optional(
    v.pipe(v.number(), v.gtValue(0, 'a number greater than 0'), v.description('Seconds between two polls.')),
  ),
};

export const pollingSchema = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('operation'),
      ...callEntries('The operation that reads the status'),
      embedded: v.optional(pathTo('The first status, where the first response holds it.')),
      ...shared,
    }),
    v.description('An operation reads the status.'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('header'),
      finalStateVia: v.optional(
        v.pipe(
          v.picklist(['original-uri', 'location', 'operation-location', 'azure-async-operation']),
          v.description('Where the result is read from.'),
        ),
      ),
      ...shared,
    }),
    v.description('A header of the response has the URL of the status.'),
  ),
]);

const states = v.array(v.string());
export const waitersSchema = v.strictObject({
  path: v.optional(pathTo('The state in the response. Default: found by name.')),
  targets: v.pipe(states, v.minLength(1), v.description('States to wait for.')),
  transitional: v.optional(
    v.pipe(
      states,
      v.description('Intermediate states. Default: all states of the enum that are in no other list.'),
    ),
  ),
  final: v.optional(
    v.pipe(states, v.description('States without a next state. Waiting for another state fails at once.')),
  ),
});

const success = v.strictObject({
  path: pathTo('Where the body tells of success or failure.'),
  values: v.pipe(
    v.array(v.union([v.string(), v.number(), v.boolean()], 'a string, a number or a boolean')),
    v.description('The values that mean success. All others mean failure, which calls throw as an ApiError.'),
  ),
});

/** Only the path, or an object. */
export const unwrapSchema = v.union(
  [
    v.pipe(
      anyPath,
      v.description('The place of the result in the body. A JSON Pointer or a list of names.'),
      v.transform((value) => ({ data: typeof value === 'string' ? pointerPath(value) : value })),
    ),
    v.strictObject({
      data: v.optional(pathTo('The place of the result in the body. Default: the whole body.')),
      success: v.optional(
        v.pipe(success, v.description('How the body of a successful status reports a failure.')),
      ),
    }),
  ],
  'a path, or an object with "data" and "success"',
);

export type UnwrapSetting = v.InferOutput<typeof unwrapSchema>;
export type PaginationSetting = v.InferOutput<typeof paginationSchema>;
export type PollingSetting = v.InferOutput<typeof pollingSchema>;
export type WaitersSetting = v.InferOutput<typeof waitersSchema>;
export type ArgumentSetting = v.InferOutput<typeof argument>;
export type CallSetting = {
  readonly operation: string;
  readonly input?: Readonly<Record<string, ArgumentSetting>> | undefined;
};
