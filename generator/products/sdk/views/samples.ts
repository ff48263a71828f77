import { code, type Code } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { maybe, type Nullable } from '../../../templates/nullable.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { ClientFileView, CreateClientFileView } from './client.ts';
import type { DocsView, PackageView } from './common.ts';
import type { CallDataView, FieldDataView, ResponseDataView } from './data.ts';
import type { ModelFileView, WebhooksFileView } from './model.ts';
import type { OnDemand } from './on-demand.ts';
import type {
  ApiFileView,
  ErrorsFileView,
  IndexFileView,
  ManifestFileView,
  ReadmeFileView,
  SkillFileView,
} from './package.ts';
import type { ResourceFileView } from './resource.ts';

/**
 * A sample of a view has all fields: no list is empty, and nullable fields are marked. Templates are checked
 * against it.
 */
export type Sample<T> = T extends Code | Text | boolean
  ? T
  : T extends Declaration
    ? Code
    : T extends OnDemand<infer Part>
      ? Sample<Part>
      : T extends readonly (infer Item)[]
        ? readonly Sample<Item>[]
        : { readonly [K in keyof T]: null extends T[K] ? Nullable<Sample<NonNullable<T[K]>>> : Sample<T[K]> };

const text = new Text('text');
const some = code`code`;
const docs: Sample<DocsView> = { summary: maybe(text), description: maybe(text), deprecated: true };

const pkg: Sample<PackageView> = {
  name: text,
  version: text,
  description: text,
  client: some,
  variable: some,
  title: text,
  apiVersion: text,
};

const field: Sample<FieldDataView> = { name: text, in: maybe(text), required: true, type: text, docs };
const response: Sample<ResponseDataView> = {
  status: some,
  description: maybe(text),
  mediaType: maybe(text),
  type: maybe(some),
  isJson: true,
  example: maybe(some),
};
const call: Sample<CallDataView> = {
  verb: text,
  pattern: text,
  baseUrl: maybe(text),
  file: some,
  parameters: [field],
  inputType: maybe(some),
  exampleInput: maybe(some),
  body: maybe({ mediaType: text, required: true, example: maybe(some) }),
  success: response,
  responses: [response],
  errors: [response],
  pages: true,
  polls: true,
  streams: true,
};

const resource: Sample<ResourceFileView> = {
  package: pkg,
  imports: some,
  resource: {
    name: some,
    title: text,
    docs,
    operations: [
      {
        name: some,
        function: some,
        id: text,
        method: text,
        path: text,
        route: text,
        docs,
        input: maybe(some),
        types: [some],
        head: some,
        call: some,
        export: maybe(some),
        shared: [some],
        plan: some,
        waiter: maybe({ name: some, head: some, call: some, states: some, plan: some }),
        data: call,
      },
    ],
  },
};

const model: Sample<ModelFileView> = {
  package: pkg,
  imports: some,
  models: [
    {
      name: some,
      docs,
      declarations: [some],
      fields: [field],
      values: maybe(some),
      guard: maybe({ head: some, test: some }),
    },
  ],
};

const client: Sample<ClientFileView> = {
  package: pkg,
  imports: some,
  uses: {
    optionsType: some,
    createClient: some,
    clientType: some,
    promiseType: some,
    clientOptionsType: some,
    requestType: some,
    sendRequest: some,
    copyWith: some,
    keepClient: some,
  },
  docs: some,
  interfaces: [some],
  resources: [{ name: some, type: some, value: some, comment: some, docs, title: text, file: some }],
};

const createClient: Sample<CreateClientFileView> = {
  package: pkg,
  imports: some,
  uses: { optionsType: some, clientType: some, newClient: some },
  options: some,
  definition: some,
  settings: some,
};

const errors: Sample<ErrorsFileView> = {
  package: pkg,
  imports: some,
  exports: some,
  error: some,
  bodies: maybe(some),
  overloads: [some],
  guard: some,
  test: some,
};
const index: Sample<IndexFileView> = { package: pkg, exports: [some] };
const manifest: Sample<ManifestFileView> = { package: pkg, content: some };

const readme: Sample<ReadmeFileView> = {
  package: pkg,
  docs,
  examples: {
    options: some,
    first: maybe(some),
    list: maybe(some),
    longRunning: maybe(some),
    stream: maybe(some),
    waiter: maybe(some),
    functions: maybe(some),
    errors: maybe(some),
  },
  needsBaseUrl: true,
  partialUrl: maybe(some),
  credentials: [{ option: some, env: maybe(some), shape: maybe(some), docs: maybe(text) }],
  hasErrorBody: true,
  guardOfAll: some,
  declaresHeaders: true,
  logVariable: code`ACME_LOG`,
  verifiesWebhooks: true,
};

const skill: Sample<SkillFileView> = { ...readme, name: some, description: text };

const api: Sample<ApiFileView> = {
  package: pkg,
  resources: [
    {
      name: some,
      title: text,
      docs,
      operations: [
        {
          call: some,
          parameters: some,
          method: text,
          path: text,
          route: text,
          summary: maybe(text),
          deprecated: true,
        },
      ],
    },
  ],
};

const webhooks: Sample<WebhooksFileView> = {
  ...model,
  unwrap: maybe({ event: some, head: some, call: some }),
};

/** A complete view for each template of a file. */
export const sampleViews: ReadonlyMap<string, object> = new Map<string, object>([
  ['resource.ts', resource],
  ['model.ts', model],
  ['webhooks.ts', webhooks],
  ['client.ts', client],
  ['create-client.ts', createClient],
  ['errors.ts', errors],
  ['index.ts', index],
  ['package.json', manifest],
  ['tsconfig.json', manifest],
  ['README.md', readme],
  ['SKILL.md', skill],
  ['api.md', api],
]);
