import * as v from 'valibot';
import { pointerPath } from '../extensions/expression.ts';
import type { ValuePath } from '../../types.ts';

/**
 * The shapes of `x-sdkwright-pagination`, `x-sdkwright-polling` and `x-sdkwright-waiters`, as documented in
 * `docs/extensions.md`; the configuration takes the same. `schemas/*.json` says the same to editors.
 */

const path = v.pipe(
  v.union(
    [v.pipe(v.string(), v.regex(/^(?:\/|$)/)), v.array(v.string())],
    'Expected a JSON Pointer or a list of names',
  ),
  v.transform((value): ValuePath => (typeof value === 'string' ? pointerPath(value) : value)),
);

const items = v.optional(path);
/** A place in the response: in its body, or a header. */
const output = v.union(
  [path, v.strictObject({ header: v.string() })],
  'Expected a JSON Pointer, a list of names or { header: name }',
);
/** A name, a JSON Pointer or a list of names; `Check.inputPath` finds what it means. */
const input = v.union(
  [v.string(), v.pipe(v.array(v.string()), v.readonly())],
  'Expected a name, a JSON Pointer or a list of names',
);

export const paginationSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('cursor'),
    input,
    next: output,
    more: v.optional(output),
    scroll: v.optional(v.literal(true)),
    items,
  }),
  v.strictObject({
    type: v.literal('itemCursor'),
    input,
    itemKey: v.optional(path),
    more: v.optional(output),
    items,
  }),
  v.strictObject({
    type: v.literal('offset'),
    input,
    size: v.optional(input),
    total: v.optional(output),
    more: v.optional(output),
    items,
  }),
  v.strictObject({
    type: v.literal('page'),
    input,
    size: v.optional(input),
    first: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    echo: v.optional(path),
    totalPages: v.optional(output),
    total: v.optional(output),
    more: v.optional(output),
    items,
  }),
  v.strictObject({ type: v.literal('nextUrl'), next: path, items }),
  v.strictObject({
    type: v.literal('operation'),
    operation: v.string(),
    input: v.optional(v.string()),
    next: path,
    items,
  }),
  v.strictObject({ type: v.literal('linkHeader'), items }),
]);

const argument = v.union(
  [path, v.strictObject({ answer: path }), v.strictObject({ input: v.string() })],
  'Expected a path into the answer, { answer: path } or { input: name }',
);
const call = { operation: v.string(), input: v.optional(v.record(v.string(), argument)) };
const values = v.optional(v.array(v.union([v.string(), v.boolean()], 'Expected a string or a boolean')));
const status = v.strictObject({
  path: v.optional(path),
  succeeded: values,
  failed: values,
  cancelled: values,
  error: v.optional(path),
});
const shared = {
  status: v.optional(status),
  result: v.optional(
    v.union(
      [v.literal('none'), v.strictObject({ embedded: path }), v.strictObject(call)],
      "Expected 'none', { embedded: path } or { operation, input }",
    ),
  ),
  cancel: v.optional(v.strictObject(call)),
  intervalSeconds: v.optional(v.pipe(v.number(), v.gtValue(0))),
};

export const pollingSchema = v.variant('type', [
  v.strictObject({ type: v.literal('operation'), ...call, embedded: v.optional(path), ...shared }),
  v.strictObject({
    type: v.literal('header'),
    finalStateVia: v.optional(
      v.picklist(['original-uri', 'location', 'operation-location', 'azure-async-operation']),
    ),
    ...shared,
  }),
]);

export const waitersSchema = v.strictObject({
  path: v.optional(path),
  targets: v.pipe(v.array(v.string()), v.minLength(1)),
  transitional: v.optional(v.array(v.string())),
  final: v.optional(v.array(v.string())),
});

export type PaginationSetting = v.InferOutput<typeof paginationSchema>;
export type PollingSetting = v.InferOutput<typeof pollingSchema>;
export type WaitersSetting = v.InferOutput<typeof waitersSchema>;
export type ArgumentSetting = v.InferOutput<typeof argument>;
export type CallSetting = {
  readonly operation: string;
  readonly input?: Readonly<Record<string, ArgumentSetting>> | undefined;
};

/** Every key that a setting may have, for "did you mean". */
export const settingKeys: readonly string[] = [
  ...[...paginationSchema.options, ...pollingSchema.options, waitersSchema, status].flatMap((schema) =>
    Object.keys(schema.entries),
  ),
  'answer',
];
