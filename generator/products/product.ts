import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { Contract } from '../contract/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { ProductTemplates } from '../templates/product-templates.ts';
import type { Templates } from '../templates/templates.ts';
import type { Content, EmittedFile, FindKept, KeptFiles } from './kept-files.ts';

/** A product of a contract: the SDK, a command line, documentation. */
export interface Product {
  readonly templates: ProductTemplates;
  /**
   * The sources of its files, each composed when it is needed. Reads and writes nothing.
   *
   * @param find - finds files that need not be composed
   */
  sources(input: ProductInput, templates: Templates, find: FindKept): Iterable<FileSource>;
}

/** The input of a product. */
export interface ProductInput {
  readonly contract: Contract;
  /** The SDK's package. */
  readonly package: PackageFacts;
  readonly types: ResolvedTarget['types'];
  readonly diagnostics: Diagnostics;
}

/** Facts of the SDK's package for `package.json`. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** Null if the configuration names none. */
  readonly author: string | null;
  /** Null if the configuration names none. */
  readonly repository: string | null;
}

/** The source of a file. */
export type FileSource =
  | ViewSource
  /** A view that need not be composed. */
  | { readonly kind: 'kept'; readonly path: string; readonly kept: KeptFiles }
  /** A text that is already formatted, such as a file of a runtime. */
  | ({ readonly kind: 'text' } & EmittedFile);

/** A view for a template. */
export interface ViewSource {
  readonly kind: 'view';
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly template: string;
  readonly view: object;
  /** Absent if the view is composed in every run. */
  readonly content?: Content;
}
