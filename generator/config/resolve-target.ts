import path from 'node:path';
import type {
  CliConfig,
  Config,
  DocsConfig,
  NamesConfig,
  PackageConfig,
  ProductsConfig,
  TargetConfig,
  TypesConfig,
} from './types.ts';

/**
 * A target with all defaults that depend only on the configuration, and with absolute paths. It is still a
 * {@link TargetConfig}: other optional values depend on more, for example the client's name on the title of
 * the document, and the version on earlier releases.
 */
export interface ResolvedTarget extends TargetConfig {
  readonly package: ResolvedPackage;
  readonly overlays: readonly string[];
  readonly templates: readonly string[];
  readonly names: NamesConfig &
    Required<Pick<NamesConfig, 'models' | 'operations' | 'resources' | 'nesting' | 'methods'>>;
  readonly operations: NonNullable<TargetConfig['operations']>;
  readonly types: Required<TypesConfig>;
  readonly format: NonNullable<TargetConfig['format']>;
  readonly products: ResolvedProducts;
  readonly diagnostics: NonNullable<TargetConfig['diagnostics']>;
}

export interface ResolvedProducts {
  readonly cli?: Required<CliConfig>;
  readonly docs?: Required<DocsConfig>;
}

type ResolvedPackage = PackageConfig & Required<Pick<PackageConfig, 'license'>>;

/** The targets of a configuration, resolved: {@link resolveTarget}. */
export function resolveTargets({ targets }: Config, folder: string): ReadonlyMap<string, ResolvedTarget> {
  return new Map(
    Object.entries(targets).map(([name, target]) => [name, resolveTarget(target, folder)] as const),
  );
}

/**
 * Sets the defaults of a target and makes its paths absolute. URLs and `-` stay as they are.
 *
 * @param folder - absolute path of the folder that paths are relative to
 */
export function resolveTarget(target: TargetConfig, folder: string): ResolvedTarget {
  const local = (file: string): string => path.resolve(folder, file);
  const located = (location: string): string => (isPath(location) ? local(location) : location);
  const { references, products = {} } = target;
  return {
    ...target,
    spec: located(target.spec),
    out: local(target.out),
    package: { license: 'UNLICENSED', ...target.package },
    overlays: (target.overlays ?? []).map(located),
    templates: (target.templates ?? []).map(local),
    names: {
      models: {},
      operations: {},
      resources: 'auto',
      nesting: 'nested',
      methods: 'camelCase',
      ...target.names,
    },
    operations: target.operations ?? {},
    types: {
      responses: 'declared',
      dates: 'string',
      int64: 'number',
      decimals: 'number',
      xml: 'text',
      ...target.types,
    },
    format: target.format ?? 'prettier',
    products: resolveProducts(products, local),
    diagnostics: target.diagnostics ?? {},
    ...(references && {
      references: { ...references, ...(references.folders && { folders: references.folders.map(local) }) },
    }),
  };
}

function resolveProducts({ cli, docs }: ProductsConfig, local: (file: string) => string): ResolvedProducts {
  const located = ({ out, templates = [] }: CliConfig | DocsConfig): Required<DocsConfig> => ({
    out: local(out),
    templates: templates.map(local),
  });
  return {
    ...(cli && { cli: { confirm: true, spelling: 'kebab', ...cli, ...located(cli) } }),
    ...(docs && { docs: located(docs) }),
  };
}

/** Whether a document is a local file, not a URL or standard input. */
export function isPath(location: string): boolean {
  return location !== '-' && !/^[a-z][a-z0-9+.-]+:\/\//i.test(location);
}
