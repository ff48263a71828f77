import type { Templates } from '../../templates/templates.ts';
import type { FileSource, Product } from '../product.ts';
import { apiFile } from './compose/api-md.ts';
import { clientFile } from './compose/client.ts';
import { createClientFile } from './compose/create-client.ts';
import { errorsFile } from './compose/errors.ts';
import { headersFile } from './compose/headers.ts';
import { indexFile } from './compose/index-file.ts';
import { packageJson, tsconfigJson } from './compose/manifest.ts';
import { modelFiles, type Composed } from './compose/models.ts';
import { readmeFile } from './compose/readme.ts';
import { skillFile } from './compose/skill.ts';
import { resourceFiles } from './compose/resources.ts';
import { webhookFile } from './compose/webhooks.ts';
import { packageScope, type PackageScope } from './package-scope.ts';
import { sdkTemplates } from './sdk-templates.ts';

/** The TypeScript client. */
export const sdk: Product = {
  templates: sdkTemplates,
  sources: (input, templates) => sourcesOf(packageScope(input, templates.runtime), templates),
};

type ViewFile = Extract<FileSource, { kind: 'view' }>;

/** All files of the package, each composed when it is needed. */
function* sourcesOf(pkg: PackageScope, { additions }: Templates): Generator<FileSource> {
  const used = alwaysUsed(pkg);
  const mentioned = new Set<string>();
  const composed: readonly (readonly [string, Iterable<Composed<object>>])[] = [
    ['model.ts', modelFiles(pkg)],
    ['model.ts', [headersFile(pkg) ?? []].flat()],
    ['webhooks.ts', [webhookFile(pkg) ?? []].flat()],
    ['resource.ts', resourceFiles(pkg)],
    ['create-client.ts', [createClientFile(pkg)]],
    ['client.ts', [clientFile(pkg)]],
  ];
  for (const [template, files] of composed)
    for (const file of files) {
      used.push(...file.scope.runtimeFiles);
      for (const name of file.scope.runtimeNames) mentioned.add(name);
      yield fileOf(file, template);
    }
  const reached = pkg.runtime.closure(used).map(([path]) => path);
  const names = pkg.runtime.errors(reached);
  const errors = errorsFile(pkg, names);
  yield fileOf(errors, 'errors.ts');
  yield {
    kind: 'view',
    path: 'src/index.ts',
    template: 'index.ts',
    view: indexFile(pkg, names, { files: new Set(reached), mentioned }),
  };
  const top = {
    'package.json': packageJson(pkg, additions),
    'tsconfig.json': tsconfigJson(pkg),
    'README.md': readmeFile(pkg),
    'SKILL.md': skillFile(pkg),
    'api.md': apiFile(pkg),
  };
  for (const [path, view] of Object.entries(top)) yield { kind: 'view', path, template: path, view };
  // The runtime's files that the package needs, unchanged.
  for (const [path, text] of pkg.runtime.closure([...used, ...errors.scope.runtimeFiles]))
    yield { kind: 'text', path: `src/${path}`, text };
}

function fileOf({ path, view }: Composed<object>, template: string): ViewFile {
  return { kind: 'view', path: `src/${path}`, template, view };
}

/** Runtime exports of the package's root that do not depend on the operations. */
function alwaysUsed({ runtime }: PackageScope): string[] {
  const types = ['ApiPromise', 'ClientOptions', 'RequestOptions'];
  return [...types, 'ApiError', 'logging', 'bodyLogging', 'testClock'].map((name) => runtime.home(name));
}
