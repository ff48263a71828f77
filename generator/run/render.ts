import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { emit } from '../products/emit.ts';
import type { PackageFacts, Product } from '../products/product.ts';
import { sdk } from '../products/sdk/sdk.ts';
import type { PrintedFile } from '../print/job.ts';
import { PackagePrinter } from '../print/package-printer.ts';
import { cacheFiles } from '../output/cache-folder.ts';
import { generatorSignature, generatorVersion, toolVersions } from '../output/version.ts';
import { MadeRecord } from '../output/made-files.ts';
import type { Provenance } from '../output/manifest.ts';
import { plainStyle } from '../output/plain-style.ts';
import type { OutputPackage, PlacedPackage } from '../output/write.ts';
import { loadTemplates, type Templates } from '../templates/templates.ts';
import { isFatal, type Job } from './job.ts';
import { productsOf, type ConfiguredProduct } from './products.ts';
import type { Resolved } from './resolve.ts';
import type { PrintedSurface } from './surface.ts';

/** The inputs of rendered packages, except their version. */
export interface Source {
  readonly resolved: Resolved;
  readonly surface: () => Promise<PrintedSurface>;
  /** Hash of the documents. */
  readonly spec: () => Promise<string>;
  /** Called when the printer has work, and this thread waits for it. */
  readonly onPrinting: () => void;
}

/** Renders the SDK with a version. Null if that fails, which is reported. */
export async function render(job: Job, source: Source, version: string): Promise<OutputPackage | null> {
  const { out, templates } = job.target.config;
  const content = await renderProduct(job, sdk, { source, version, out, templates });
  return content && { ...content, surface: (await source.surface()).text };
}

/** A rendered product and its folder. */
export interface ProductPackage extends PlacedPackage {
  readonly product: ConfiguredProduct['name'];
}

/** Renders the other products for a version of the SDK. Null if one fails, which is reported. */
export async function renderProducts(
  job: Job,
  source: Source,
  version: string,
): Promise<readonly ProductPackage[] | null> {
  const packages: ProductPackage[] = [];
  for (const { name, out, templates, load } of productsOf(job.target.config)) {
    const content = await renderProduct(job, await load(), { source, version, out, templates });
    if (content === null) return null;
    packages.push({ product: name, out, content });
  }
  return packages;
}

interface Order {
  readonly source: Source;
  readonly version: string;
  readonly out: string;
  readonly templates: readonly string[];
}

/** Renders and formats the package of a product. Null if that fails, which is reported. */
async function renderProduct(
  job: Job,
  product: Product,
  { source, version, out, templates: folders }: Order,
): Promise<OutputPackage | null> {
  const { target, diagnostics, step, host } = job;
  const { config } = target;
  const templates = await step('templates', () => loadTemplates(product.templates, folders, diagnostics));
  if (isFatal(job)) return null;
  const { contract } = source.resolved;
  const facts = packageFacts(config, contract.client.name, version);
  const looks = { folder: out, format: config.format, styleOf: plainStyle(out) };
  const context = JSON.stringify([generatorSignature(), config.format, templates.sources]);
  const made = new MadeRecord(cacheFiles(target.folder, out).made, out, context);
  const printing = step('emit', () =>
    emit(
      product,
      { contract, package: facts, types: config.types, diagnostics },
      new PackagePrinter(host.printer, templates, looks, made),
    ),
  );
  source.onPrinting();
  const [files, spec] = await Promise.all([printing, source.spec()]);
  reportProblems(files, diagnostics);
  if (isFatal(job)) return null;
  if (!job.settings.check) await made.store();
  return {
    files: files.map(({ path, text }) => ({ path, text })),
    provenance: provenanceOf(product, templates, spec),
    surface: null,
  };
}

function provenanceOf(product: Product, { overrides }: Templates, spec: string): Provenance {
  return {
    generator: generatorVersion(),
    tools: toolVersions(),
    views: product.templates.version,
    spec,
    templates: overrides,
  };
}

/**
 * Reports why files are incomplete. A configuration that cannot be read concerns all files, and is reported
 * once.
 */
export function reportProblems(files: readonly PrintedFile[], diagnostics: Diagnostics): void {
  const style = files.find(({ problem }) => problem?.kind === 'style');
  if (style?.problem) diagnostics.report('output-style', null, { reason: style.problem.reason });
  for (const { path, problem } of files) {
    if (problem?.kind === 'template')
      diagnostics.report('template-failed', problem.origin ?? null, { reason: problem.reason });
    if (problem?.kind === 'syntax')
      diagnostics.report('output-syntax', null, { path, reason: problem.reason });
  }
}

/** The facts of a version of the package for `package.json`. */
export function packageFacts(
  { package: config }: ResolvedTarget,
  client: string,
  version: string,
): PackageFacts {
  const { name, description, license, author = null, repository } = config;
  return {
    ...{ name, version, license, author },
    description: description ?? `TypeScript client of the ${client} API.`,
    repository: repository ?? null,
  };
}
