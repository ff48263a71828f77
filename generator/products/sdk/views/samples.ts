import { code } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import type { ClientFileView } from './client.ts';
import type { DocsView, PackageView } from './common.ts';
import type { ModelFileView } from './model.ts';
import type {
  ApiFileView,
  ErrorsFileView,
  IndexFileView,
  ManifestFileView,
  ReadmeFileView,
} from './package.ts';
import type { ResourceFileView } from './resource.ts';

/** Samples hold every field: nothing is null, no list empty. Templates are checked against them. */
type Full<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

const text = new Text('text');
const some = code`code`;
const docs: Full<DocsView> = { summary: text, description: text, deprecated: true };

const pkg: Full<PackageView> = {
  name: text,
  version: text,
  description: text,
  client: some,
  variable: some,
  title: text,
  apiVersion: text,
};

const resource: ResourceFileView = {
  package: pkg,
  imports: some,
  resource: {
    name: some,
    docs,
    shared: [some],
    operations: [
      {
        name: some,
        function: some,
        id: text,
        method: text,
        path: text,
        route: text,
        docs,
        input: some,
        types: [some],
        head: some,
        call: some,
        export: some,
        plan: some,
        waiter: { name: some, head: some, call: some, states: some, plan: some },
      },
    ],
  },
};

const model: ModelFileView = {
  package: pkg,
  imports: some,
  models: [{ name: some, docs, declarations: [some], values: some, guard: { head: some, test: some } }],
};

const client: ClientFileView = {
  package: pkg,
  imports: some,
  uses: { optionsType: some, clientType: some, bound: some, bind: some, newClient: some },
  options: some,
  definition: some,
  docs: some,
  resources: [{ name: some, namespace: some, comment: some, docs, title: text }],
};

const errors: ErrorsFileView = {
  package: pkg,
  imports: some,
  exports: some,
  error: some,
  guard: some,
  test: some,
};
const index: IndexFileView = { package: pkg, exports: [some] };
const manifest: ManifestFileView = { package: pkg, content: some };

const readme: ReadmeFileView = {
  package: pkg,
  docs,
  examples: {
    options: some,
    first: some,
    list: some,
    longRunning: some,
    waiter: some,
    functions: some,
    errors: some,
  },
  needsBaseUrl: true,
  partialUrl: some,
  credentials: [{ option: some, env: some, shape: some, docs: text }],
  hasErrorBody: true,
  guardOfAll: some,
  declaresHeaders: true,
};

const api: ApiFileView = {
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
          summary: text,
          deprecated: true,
        },
      ],
    },
  ],
};

/** A complete view of each template that stands for a file. */
export const sampleViews: ReadonlyMap<string, object> = new Map<string, object>([
  ['resource.ts', resource],
  ['model.ts', model],
  ['client.ts', client],
  ['errors.ts', errors],
  ['index.ts', index],
  ['package.json', manifest],
  ['tsconfig.json', manifest],
  ['README.md', readme],
  ['api.md', api],
]);
