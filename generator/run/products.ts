import type { ResolvedProducts, ResolvedTarget } from '../config/resolve-target.ts';
import type { Product } from '../products/product.ts';

/** A product other than the SDK that a configuration declares. */
export interface ConfiguredProduct {
  /** Its key in the configuration. */
  readonly name: keyof ResolvedProducts;
  /** Absolute path of its folder. */
  readonly out: string;
  /** Folders with overrides of its templates. */
  readonly templates: readonly string[];
  load(): Promise<Product>;
}

/** The products of a target other than its SDK, in the order of generation. */
export function productsOf({ products: { cli, docs } }: ResolvedTarget): readonly ConfiguredProduct[] {
  const products: ConfiguredProduct[] = [];
  if (cli !== undefined)
    products.push({
      ...{ name: 'cli', out: cli.out, templates: cli.templates },
      load: async () => (await import('../products/cli/cli.ts')).cliProduct(cli),
    });
  if (docs !== undefined)
    products.push({
      ...{ name: 'docs', out: docs.out, templates: docs.templates },
      load: async () => (await import('../products/docs/docs.ts')).docsProduct(cli ?? null),
    });
  return products;
}

/** The folders of the SDK and of all products, as absolute paths. */
export function foldersOf(config: ResolvedTarget): readonly string[] {
  return [config.out, ...productsOf(config).map(({ out }) => out)];
}
