import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { Contract } from '../contract/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { ProductTemplates } from '../templates/product-templates.ts';
import type { Templates } from '../templates/templates.ts';

/** Something that is made of a contract: the SDK, a command line. */
export interface Product {
  readonly templates: ProductTemplates;
  /** What its files are made of, each composed when its turn comes. Reads and writes nothing. */
  sources(input: ProductInput, templates: Templates): Iterable<FileSource>;
}

/** What a product is made of. */
export interface ProductInput {
  readonly contract: Contract;
  /** The SDK's package. */
  readonly package: PackageFacts;
  readonly types: ResolvedTarget['types'];
  readonly diagnostics: Diagnostics;
}

/** What `package.json` says of the SDK's package. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** Null if the configuration names none. */
  readonly repository: string | null;
}

/** What a file is made of. */
export type FileSource =
  /** A view, which a template lays out. */
  | {
      readonly kind: 'view';
      /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
      readonly path: string;
      readonly template: string;
      readonly view: object;
    }
  /** A text in the generator's own style, such as a file of a runtime. */
  | { readonly kind: 'text'; readonly path: string; readonly text: string };
