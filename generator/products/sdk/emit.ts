import type { Templates, TemplateFile } from '../../templates/templates.ts';
import { sortedBy } from '../../order.ts';
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
import { packageScope, type PackageInput, type PackageScope } from './package-scope.ts';

/** What files are made of. */
export type Source =
  /** A view, which templates lay out. */
  | { readonly kind: 'view'; readonly view: object; readonly files: readonly TemplateFile[] }
  /** A file of the runtime: its text, which is in the generator's own style. */
  | ({ readonly kind: 'text' } & EmittedFile);

/** A file of the generated package. */
export interface EmittedFile {
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly text: string;
}

/** What the files of a package are made with. */
export interface Tools<Printed> {
  readonly templates: Templates;
  /** Makes files of what they are made of, while the next ones are composed. */
  readonly print: (source: Source) => Promise<readonly Printed[]>;
}

/** Builds the whole npm package, sorted by path, each file as `print` gives it. Reads and writes nothing. */
export async function emit<Printed extends EmittedFile>(
  input: PackageInput,
  { templates, print }: Tools<Printed>,
): Promise<readonly Printed[]> {
  const pkg = packageScope(input, templates.runtime);
  const paths: string[] = [];
  const printing: Promise<readonly Printed[]>[] = [];
  for (const source of sourcesOf(pkg, templates)) {
    if (source.kind === 'text') printing.push(print(source));
    else {
      paths.push(source.path);
      const files = templates.filesOf(source);
      if (files.length > 0) printing.push(print({ kind: 'view', view: source.view, files }));
    }
  }
  const files = sortedBy((await Promise.all(printing)).flat(), ({ path }) => path);
  reportDropped(paths, files, input.diagnostics);
  return files;
}

/** A file that a template lays out. */
interface ViewFile extends TemplateFile {
  readonly kind: 'view';
  readonly view: object;
}

/** Every file of the package, each composed when its turn comes. */
function* sourcesOf(
  pkg: PackageScope,
  { additions }: Templates,
): Generator<ViewFile | Extract<Source, { kind: 'text' }>> {
  const used = alwaysUsed(pkg);
  const composed: readonly (readonly [string, Iterable<Composed<object>>])[] = [
    ['model.ts', modelFiles(pkg)],
    ['model.ts', [webhookFile(pkg) ?? [], headersFile(pkg) ?? []].flat()],
    ['resource.ts', resourceFiles(pkg)],
    ['client.ts', [clientFile(pkg)]],
  ];
  for (const [template, files] of composed)
    for (const file of files) {
      used.push(...file.scope.runtimeFiles);
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
    view: indexFile(pkg, names, new Set(reached)),
  };
  const top = {
    'package.json': packageJson(pkg, additions),
    'tsconfig.json': tsconfigJson(pkg),
    'README.md': readmeFile(pkg),
    'api.md': apiFile(pkg),
  };
  for (const [path, view] of Object.entries(top)) yield { kind: 'view', path, template: path, view };
  // The runtime's files that the package needs, as they are.
  for (const [path, text] of pkg.runtime.closure([...used, ...errors.scope.runtimeFiles]))
    yield { kind: 'text', path: `src/${path}`, text };
}

function fileOf({ path, view }: Composed<object>, template: string): ViewFile {
  return { kind: 'view', path: `src/${path}`, template, view };
}

/** What the package's root exports of the runtime whatever the operations are. */
function alwaysUsed({ runtime }: PackageScope): string[] {
  return ['ApiPromise', 'ClientOptions', 'RequestOptions', 'ApiError', 'logging'].map((name) =>
    runtime.home(name),
  );
}
