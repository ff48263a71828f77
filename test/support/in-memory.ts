import { commandLine } from '../../generator/config/from-flags.ts';
import type { Product } from '../../generator/products/product.ts';
import { sdk } from '../../generator/products/sdk/sdk.ts';
import { resolveTarget } from '../../generator/config/resolve-target.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import type { Origin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { emit, type Tools } from '../../generator/products/emit.ts';
import type { PrintedFile } from '../../generator/print/job.ts';
import { PackagePrinter } from '../../generator/print/package-printer.ts';
import { houseStyle } from '../../generator/print/house-style.ts';
import { localPrinter } from '../../generator/print/printer.ts';
import type { Target } from '../../generator/run/job.ts';
import { packageFacts, reportProblems } from '../../generator/run/render.ts';
import { readAndResolve, type Resolved } from '../../generator/run/resolve.ts';
import { plainStep } from '../../generator/run/steps.ts';
import { loadTemplates } from '../../generator/templates/templates.ts';
import { noLastFiles } from './no-last-files.ts';

/** A target as a configuration in `folder` would have it. */
export function targetOf(config: TargetConfig, folder: string, origin: Origin = commandLine): Target {
  return { name: config.package.name, config: resolveTarget(config, folder), origin, folder };
}

/** Reads a target's document and decides everything about it. Null if it cannot be read, which is reported. */
export function resolveInMemory(target: Target, diagnostics: Diagnostics): Promise<Resolved | null> {
  return readAndResolve({ target, diagnostics, step: plainStep });
}

const made = new Map<string, Promise<Tools<PrintedFile>>>();

/** A product's own templates and what prints by them: read once for each format. */
function ownTools(product: Product, format: 'prettier' | 'none'): Promise<Tools<PrintedFile>> {
  const key = `${product.templates.folder} ${format}`;
  const known = made.get(key) ?? makeTools(product, format);
  made.set(key, known);
  return known;
}

async function makeTools(product: Product, format: 'prettier' | 'none'): Promise<Tools<PrintedFile>> {
  const templates = await loadTemplates(product.templates, [], new Diagnostics());
  const looks = { folder: '', format, styleOf: () => houseStyle };
  return new PackagePrinter(localPrinter, templates, looks, noLastFiles);
}

/** Emits a package of a product by our own templates, in the house style or not formatted at all. */
export async function emitInMemory(
  { config }: Target,
  resolved: Resolved,
  diagnostics: Diagnostics,
  format: 'prettier' | 'none' = 'none',
  product: Product = sdk,
): Promise<readonly PrintedFile[]> {
  const facts = packageFacts(config, resolved.contract.client.name, config.package.version ?? '0.1.0');
  const files = await emit(
    product,
    { contract: resolved.contract, package: facts, types: config.types, diagnostics },
    await ownTools(product, format),
  );
  reportProblems(files, diagnostics);
  return files;
}
