import { sortedBy } from '../order.ts';
import type { Templates, TemplateFile } from '../templates/templates.ts';
import { reportDropped } from './dropped.ts';
import type { Product, ProductInput } from './product.ts';

/** The source of files. */
export type Source =
  /** A view for templates. */
  | { readonly kind: 'view'; readonly view: object; readonly files: readonly TemplateFile[] }
  /** A file of a runtime as text. It is already formatted. */
  | ({ readonly kind: 'text' } & EmittedFile);

/** A file of a generated package. */
export interface EmittedFile {
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The functions that create the files of a package. */
export interface Tools<Printed> {
  readonly templates: Templates;
  /** Creates files from a source, while the next sources are composed. */
  readonly print: (source: Source) => Promise<readonly Printed[]>;
}

/**
 * Builds the whole package of a product. Returns its files as `print` returns them, sorted by path. Reads and
 * writes nothing.
 */
export async function emit<Printed extends EmittedFile>(
  product: Product,
  input: ProductInput,
  { templates, print }: Tools<Printed>,
): Promise<readonly Printed[]> {
  const paths: string[] = [];
  const printing: Promise<readonly Printed[]>[] = [];
  for (const source of product.sources(input, templates)) {
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
