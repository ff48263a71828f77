import { sortedBy } from '../order.ts';
import type { Templates, TemplateFile } from '../templates/templates.ts';
import { reportDropped } from './dropped.ts';
import type { Content, EmittedFile, FindKept } from './kept-files.ts';
import type { FileSource, Product, ProductInput } from './product.ts';

/** The source of files. */
export type Source =
  | {
      /** A view for templates. */
      readonly kind: 'view';
      readonly path: string;
      readonly view: object;
      readonly content?: Content | undefined;
      readonly files: readonly TemplateFile[];
    }
  | Exclude<FileSource, { kind: 'view' }>;

/** The functions that create the files of a package. */
export interface Tools<Printed> {
  readonly templates: Templates;
  readonly find: FindKept;
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
  { templates, find, print }: Tools<Printed>,
): Promise<readonly Printed[]> {
  const paths: string[] = [];
  const printing: Promise<readonly Printed[]>[] = [];
  const begin = (source: Source): void => {
    const printed = print(source);
    // If the next source cannot be composed, nobody waits for this one.
    printed.catch(() => undefined);
    printing.push(printed);
  };
  for (const source of product.sources(input, templates, find)) {
    if (source.kind !== 'text') paths.push(source.path);
    if (source.kind === 'view') {
      const { kind, path, view, content } = source;
      const files = templates.filesOf(source);
      if (files.length > 0) begin({ kind, path, view, content, files });
    } else begin(source);
  }
  const files = sortedBy((await Promise.all(printing)).flat(), ({ path }) => path);
  reportDropped(paths, files, input.diagnostics);
  return files;
}
