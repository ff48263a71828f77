import type { LaidOut, Templates } from '../../templates/templates.ts';
import { sortedBy } from '../../order.ts';
import { apiFile } from './compose/api-md.ts';
import { clientFile } from './compose/client.ts';
import { errorsFile } from './compose/errors.ts';
import { headersFile } from './compose/headers.ts';
import { indexFile } from './compose/index-file.ts';
import { packageJson, tsconfigJson } from './compose/manifest.ts';
import { modelFiles, webhookFile } from './compose/models.ts';
import { readmeFile } from './compose/readme.ts';
import { resourceFiles } from './compose/resources.ts';
import { reportDropped } from './dropped.ts';
import { packageScope, type PackageInput, type PackageScope } from './package-scope.ts';
import { Press } from './press.ts';

/** A file of the generated package: declarations in it are yet to be printed, and all of it to be formatted. */
export interface EmittedFile {
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly text: string;
  /** Whether the text is formatted already, in the generator's own style. */
  readonly isPretty?: true;
}

/** What lays a package out and prints it. */
export interface Tools<Printed> {
  readonly templates: Templates;
  /** Prints a file, beside what is still to be emitted. */
  readonly print: (file: EmittedFile) => Promise<Printed>;
}

/**
 * Builds the whole npm package, sorted by path, each file as `print` gives it. Reads and writes nothing.
 *
 * @throws {TemplateError} if a template prints what is no code; `checkTemplates` finds that beforehand.
 */
export async function emit<Printed extends LaidOut>(
  input: PackageInput,
  tools: Tools<Printed>,
): Promise<readonly Printed[]> {
  const pkg = packageScope(input, tools.templates.runtime);
  const press = new Press(tools);
  const used = [
    ...press.sources('model.ts', modelFiles(pkg)),
    ...press.sources('model.ts', [webhookFile(pkg) ?? [], headersFile(pkg) ?? []].flat()),
    ...press.sources('resource.ts', resourceFiles(pkg)),
    ...press.sources('client.ts', [clientFile(pkg)]),
    ...alwaysUsed(pkg),
  ];
  const reached = pkg.runtime.closure(used).map(([path]) => path);
  const errors = pkg.runtime.errors(reached);
  const usedByErrors = press.sources('errors.ts', [errorsFile(pkg, errors)]);
  press.file('src/index.ts', 'index.ts', indexFile(pkg, errors, new Set(reached)));
  press.file('package.json', 'package.json', packageJson(pkg, tools.templates.additions));
  press.file('tsconfig.json', 'tsconfig.json', tsconfigJson(pkg));
  press.file('README.md', 'README.md', readmeFile(pkg));
  press.file('api.md', 'api.md', apiFile(pkg));
  const runtime = runtimeFiles(pkg, [...used, ...usedByErrors]).map((file) => tools.print(file));
  const printed = await Promise.all([press.printed(), Promise.all(runtime)]);
  const files = sortedBy(printed.flat(), ({ path }) => path);
  reportDropped(press.paths, files, input.diagnostics);
  return files;
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
