import type { TargetConfig } from '../config/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Api } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import type { Templates } from '../templates/templates.ts';
import { sortedBy } from '../order.ts';
import { apiFile } from './compose/api-md.ts';
import { clientFile } from './compose/client.ts';
import { errorsFile } from './compose/errors.ts';
import { headersFile } from './compose/headers.ts';
import { indexFile } from './compose/index-file.ts';
import { packageJson, tsconfigJson } from './compose/manifest.ts';
import { modelFiles, webhookFile, type Composed } from './compose/models.ts';
import { readmeFile } from './compose/readme.ts';
import { resourceFiles } from './compose/resources.ts';
import { reportDropped } from './dropped.ts';
import { packageScope, type PackageScope } from './package-scope.ts';

/** A file of the generated package, not formatted yet. */
export interface EmittedFile {
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly text: string;
  /** Whether the text is formatted already, in the generator's own style. */
  readonly isPretty?: true;
}

/** A file before a template lays it out. */
interface Sheet {
  readonly path: string;
  readonly template: string;
  readonly view: object;
}

/**
 * Builds the whole npm package, sorted by path. Reads and writes nothing.
 *
 * @throws {TemplateError} if a template prints what is no code; `checkTemplates` finds that beforehand.
 */
export async function emit(input: {
  readonly api: Api;
  readonly names: Names;
  readonly target: TargetConfig;
  readonly templates: Templates;
  /** Prints the declarations in a text. */
  readonly print: (text: string) => Promise<string>;
  readonly diagnostics: Diagnostics;
}): Promise<readonly EmittedFile[]> {
  const { templates } = input;
  const pkg = packageScope({ ...input, runtime: templates.runtime });
  const resources = resourceFiles(pkg);
  const models = [...modelFiles(pkg), ...[webhookFile(pkg) ?? [], headersFile(pkg) ?? []].flat()];
  const client = clientFile(pkg);
  const used = [
    ...[...resources, ...models, client].flatMap(({ scope }) => scope.runtimeFiles),
    ...alwaysUsed(pkg),
  ];
  const reached = pkg.runtime.closure(used).map(([path]) => path);
  const errors = pkg.runtime.errors(reached);
  const errorsModule = errorsFile(pkg, errors);
  const sheets = [
    ...resources.map((file) => sourceSheet(file, 'resource.ts')),
    ...models.map((file) => sourceSheet(file, 'model.ts')),
    sourceSheet(client, 'client.ts'),
    sourceSheet(errorsModule, 'errors.ts'),
    { path: 'src/index.ts', template: 'index.ts', view: indexFile(pkg, errors, new Set(reached)) },
    { path: 'package.json', template: 'package.json', view: packageJson(pkg) },
    { path: 'tsconfig.json', template: 'tsconfig.json', view: tsconfigJson(pkg) },
    { path: 'README.md', template: 'README.md', view: readmeFile(pkg) },
    { path: 'api.md', template: 'api.md', view: apiFile(pkg) },
  ];
  const printing = sheets.flatMap((sheet) =>
    templates.render(sheet).map(async ({ path, text }) => ({ path, text: await input.print(text) })),
  );
  const laidOut = await Promise.all(printing);
  const runtime = runtimeFiles(pkg, [...used, ...errorsModule.scope.runtimeFiles]);
  const files = sortedBy([...laidOut, ...runtime], ({ path }) => path);
  reportDropped(
    sheets.map(({ path }) => path),
    files,
    input.diagnostics,
  );
  return files;
}

function sourceSheet({ path, view }: Composed<object>, template: string): Sheet {
  return { path: `src/${path}`, template, view };
}

/** What the package's root exports of the runtime whatever the operations are. */
function alwaysUsed({ runtime }: PackageScope): readonly string[] {
  return ['ApiPromise', 'ClientOptions', 'RequestOptions', 'ApiError', 'logging'].map((name) =>
    runtime.home(name),
  );
}

/** The runtime's files that the package needs, as they are. */
function runtimeFiles({ runtime }: PackageScope, used: readonly string[]): readonly EmittedFile[] {
  return runtime.closure(used).map(([path, text]) => ({ path: `src/${path}`, text, isPretty: true }));
}
