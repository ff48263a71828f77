import type { Templates } from '../../templates/templates.ts';
import type { FindKept } from '../kept-files.ts';
import { licenseFile } from '../license-file.ts';
import type { FileSource, Product, ViewSource } from '../product.ts';
import { apiFile } from './compose/api-md.ts';
import { clientFile } from './compose/client.ts';
import { createClientFile } from './compose/create-client.ts';
import { errorsFile } from './compose/errors.ts';
import { headersFile } from './compose/headers.ts';
import { indexFile } from './compose/index-file.ts';
import { packageJson, tsconfigJson } from './compose/manifest.ts';
import { modelFiles, type Composable, type Composed } from './compose/models.ts';
import { readmeFile } from './compose/readme.ts';
import { skillFile } from './compose/skill.ts';
import { resourceFiles } from './compose/resources.ts';
import { webhookFile } from './compose/webhooks.ts';
import { contentKeys } from './content-keys.ts';
import { packageScope, type PackageScope } from './package-scope.ts';
import { sdkTemplates } from './sdk-templates.ts';

/** The TypeScript client. */
export const sdk: Product = {
  templates: sdkTemplates,
  sources: (input, templates, find) => sourcesOf(packageScope(input, templates.runtime), templates, find),
};

/** All files of the package, each composed when it is needed. */
function* sourcesOf(pkg: PackageScope, templates: Templates, find: FindKept): Generator<FileSource> {
  const mentioned = new Set([...(yield* partSources(pkg, find)), ...(yield* sharedSources(pkg))]);
  const used = [...alwaysUsed, ...mentioned].map((name) => pkg.runtime.home(name));
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
    'package.json': packageJson(pkg, templates.additions),
    'tsconfig.json': tsconfigJson(pkg),
    'README.md': readmeFile(pkg),
    'SKILL.md': skillFile(pkg),
    'api.md': apiFile(pkg),
  };
  for (const [path, view] of Object.entries(top)) yield { kind: 'view', path, template: path, view };
  yield* licenseFile(pkg.package, templates);
  // The runtime's files that the package needs, unchanged.
  for (const [path, text] of pkg.runtime.closure([...used, ...errors.scope.runtimeFiles]))
    yield { kind: 'text', path: `src/${path}`, text };
}

/** The files of models and of resources. Returns the names of the runtime that they mention. */
function* partSources(pkg: PackageScope, find: FindKept): Generator<FileSource, readonly string[]> {
  const keyOf = contentKeys(pkg);
  const composable: readonly (readonly [string, readonly Composable<object>[]])[] = [
    ['model.ts', modelFiles(pkg)],
    ['resource.ts', resourceFiles(pkg)],
  ];
  const mentioned: string[] = [];
  for (const [template, files] of composable)
    for (const { path: inner, parts, compose } of files) {
      const path = `src/${inner}`;
      const key = (): string => keyOf(parts);
      const kept = find({ path, template }, key);
      if (kept === null) {
        const file = compose();
        const uses = file.scope.runtimeNames;
        mentioned.push(...uses);
        yield { ...fileOf(file, template), content: { key, uses } };
      } else {
        mentioned.push(...kept.uses);
        yield { kind: 'kept', path, kept };
      }
    }
  return mentioned;
}

/** The other files that import from the runtime. Returns the names of the runtime that they mention. */
function* sharedSources(pkg: PackageScope): Generator<FileSource, readonly string[]> {
  const files: readonly (readonly [string, Composed<object> | null])[] = [
    ['model.ts', headersFile(pkg)],
    ['webhooks.ts', webhookFile(pkg)],
    ['create-client.ts', createClientFile(pkg)],
    ['client.ts', clientFile(pkg)],
  ];
  const mentioned: string[] = [];
  for (const [template, file] of files) {
    if (file === null) continue;
    mentioned.push(...file.scope.runtimeNames);
    yield fileOf(file, template);
  }
  return mentioned;
}

function fileOf({ path, view }: Composed<object>, template: string): ViewSource {
  return { kind: 'view', path: `src/${path}`, template, view };
}

/** Exports of the runtime that every package has. */
const alwaysUsed = [
  ...['ApiPromise', 'ClientOptions', 'RequestOptions'],
  ...['ApiError', 'logging', 'bodyLogging', 'testClock'],
];
