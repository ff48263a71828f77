import * as v from 'valibot';
import { parseJson } from '../json.ts';

/**
 * What a package offers, reduced to what its callers and the service can notice. Lists instead of objects by name: names are
 * foreign, and `__proto__` is one.
 *
 * A type is the list of its union members as TypeScript writes them, sorted. What is optional here was not always recorded: where
 * one of two surfaces lacks it, nothing is said of it.
 */
const type = v.array(v.string());

const field = v.object({
  name: v.string(),
  type,
  required: v.boolean(),
  /** `read`: only in answers. `write`: only in requests. */
  access: v.picklist(['both', 'read', 'write']),
  /** Where an input's field goes; null for a model's. */
  place: v.nullable(v.picklist(['path', 'query', 'header', 'cookie', 'body'])),
  /** How the parts of a parameter's value are written, where that is not the default of its place. */
  style: v.optional(v.string()),
  deprecated: v.boolean(),
});

const operation = v.object({
  /** `machines.get` */
  name: v.string(),
  /** `GET /machines/{id}` */
  http: v.string(),
  behaviour: v.picklist(['call', 'paginated', 'longRunning', 'waitable']),
  deprecated: v.boolean(),
  /** Exported name of the input. */
  input: v.string(),
  fields: v.array(field),
  output: type,
  /** What is answered by media type, and headers that answers are declared to have, each under the exported name of its type; absent where there are none. */
  answers: v.optional(v.object({ name: v.string(), fields: v.array(field) })),
  headers: v.optional(v.object({ name: v.string(), fields: v.array(field) })),
  /** What iterating over the list or waiting for the work gives; null for operations that only answer, or where it is not named. */
  yields: v.nullable(type),
  /** Media types of the body, the one that callers send first. */
  sends: v.array(v.string()),
  /** Where the call goes, if not where the client's do, and the options of the call that choose; null for no servers of its own. */
  servers: v.optional(v.nullable(v.object({ base: v.string(), options: v.array(field) }))),
  /** What a list goes on by, and the field of the input that says so; null for what is no list. */
  paging: v.optional(
    v.nullable(
      v.object({
        by: v.picklist(['cursor', 'itemCursor', 'offset', 'page', 'nextUrl', 'linkHeader']),
        input: v.nullable(v.string()),
      }),
    ),
  ),
  /** What the call is proved with: alternatives, each the client's options that it takes (`apiKey`, `user + key`). */
  needs: v.array(v.string()),
});

/** An option of the client that holds a credential. */
const credential = v.object({
  name: v.string(),
  /** What callers give. */
  holds: v.picklist(['text', 'user and password', 'client id and secret']),
  /** How it is sent, for example `header X-Api-Key`. */
  sent: v.string(),
  /** The environment variable that it is taken from if it is not given; null if there is none. */
  env: v.optional(v.nullable(v.string())),
});

const shape = v.variant('kind', [
  v.object({ kind: v.literal('object'), fields: v.array(field), extra: v.nullable(type) }),
  v.object({
    kind: v.literal('enum'),
    open: v.boolean(),
    values: v.array(v.object({ key: v.string(), value: v.union([v.string(), v.number()]) })),
  }),
  v.object({ kind: v.literal('alias'), type }),
]);

const model = v.object({
  name: v.string(),
  sent: v.boolean(),
  received: v.boolean(),
  deprecated: v.boolean(),
  shape,
});

const schema = v.object({
  surface: v.literal(1),
  /** Name of the client's class. */
  client: v.string(),
  credentials: v.array(credential),
  /** Bodies of failing answers, as the service's error class has them. */
  errors: type,
  /** Base URL the client starts from. */
  server: v.nullable(v.string()),
  /** The options that choose another server, and values for the variables of URLs. */
  serverOptions: v.optional(v.array(field)),
  operations: v.array(operation),
  models: v.array(model),
});

export type Surface = v.InferOutput<typeof schema>;
export type CredentialSurface = v.InferOutput<typeof credential>;
export type OperationSurface = v.InferOutput<typeof operation>;
/** The union members of a type, sorted. */
export type TypeMembers = readonly string[];
export type ModelSurface = v.InferOutput<typeof model>;
export type ShapeSurface = v.InferOutput<typeof shape>;
export type FieldSurface = v.InferOutput<typeof field>;

/** The text of `.sdkwright/surface.json`. */
export function printSurface(surface: Surface): string {
  return `${JSON.stringify(surface, null, 1)}\n`;
}

/** Undoes {@link printSurface}; null if the text is none that this version wrote. */
export function parseSurface(text: string): Surface | null {
  const result = v.safeParse(schema, parseJson(text));
  return result.success ? result.output : null;
}
