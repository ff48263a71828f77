import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Diagnostics } from '../diagnostics/report.ts';
import { cliTemplates } from '../products/cli/cli-templates.ts';
import { docsTemplates } from '../products/docs/docs-templates.ts';
import { sdkTemplates } from '../products/sdk/sdk-templates.ts';
import type { ProductTemplates } from '../templates/product-templates.ts';
import { checkTemplates, listTemplates, readTemplate } from '../templates/catalogue.ts';
import { near } from '../templates/near.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter, type Reporter } from './reporter.ts';
import type { Target } from '../run/job.ts';
import { selectTargets } from '../run/select-targets.ts';
import { UsageError } from '../run/usage-error.ts';

/** Arguments of all commands for templates. */
export interface TemplatesArguments {
  readonly config?: string | undefined;
  /** Target whose template folders are used; null for those of all targets. */
  readonly target: string | null;
  /** The product of the templates. */
  readonly product: ProductName;
  readonly json: boolean;
}

type ProductName = 'sdk' | 'cli' | 'docs';

const productTemplates: Readonly<Record<ProductName, ProductTemplates>> = {
  sdk: sdkTemplates,
  cli: cliTemplates,
  docs: docsTemplates,
};

/** `sdkwright templates list`: lists all templates with their owner. */
export async function listCommand(args: TemplatesArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const folders = await foldersFor(args, io, reporter);
  if (folders === null) return exit.bad;
  const templates = listTemplates(productTemplates[args.product], folders);
  reporter.data({ templates, diagnostics: [] });
  const width = Math.max(...templates.map(({ name }) => name.length));
  for (const { name, kind, view, state, file } of templates)
    reporter.say(
      `${name.padEnd(width)}  ${kind.padEnd(7)}  ${(view ?? '').padEnd(16)}  ${state.padEnd(8)}  ${file}`,
    );
  return exit.done;
}

/** `sdkwright templates check`: checks the team's templates against the views of this version. */
export async function checkCommand(args: TemplatesArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const folders = await foldersFor(args, io, reporter);
  if (folders === null) return exit.bad;
  const diagnostics = new Diagnostics();
  checkTemplates(productTemplates[args.product], folders, diagnostics);
  await reporter.findings(diagnostics.all);
  reporter.data({ diagnostics: await reporter.located(diagnostics.all) });
  if (diagnostics.all.length > 0) return exit.found;
  reporter.say('All templates are fine.');
  return exit.done;
}

/**
 * `sdkwright templates eject NAME`: copies one of our templates to the team's first folder, to be changed
 * there.
 *
 * @throws {UsageError} if there is no such template or no folder, or if the file exists
 */
export async function ejectCommand(
  args: TemplatesArguments & { readonly name: string; readonly wrap: boolean },
  io: Io,
): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const folders = await foldersFor(args, io, reporter);
  if (folders === null) return exit.bad;
  const [folder] = folders;
  if (folder === undefined)
    throw new UsageError(
      `No target of the configuration has a folder for templates: give one a \`${args.product === 'sdk' ? '' : `products.${args.product}.`}templates: [folder]\`.`,
    );
  const ejected = readTemplate(productTemplates[args.product], args.name, args.wrap ? 'wrap' : 'whole');
  if (ejected === null) {
    const names = listTemplates(productTemplates[args.product], []).map(({ name }) => name);
    const suggestion = near(args.name, names);
    const meant = suggestion === null ? ' See `sdkwright templates list`.' : ` Did you mean ${suggestion}?`;
    throw new UsageError(`There is no template ${args.name}.${meant}`);
  }
  const file = join(folder, ejected.path);
  if (existsSync(file)) throw new UsageError(`${relative(io.cwd, file)} is there already.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ejected.text);
  reporter.say(`Wrote ${relative(io.cwd, file)}.`);
  reporter.data({ file, diagnostics: [] });
  return exit.done;
}

/**
 * The team's template folders; the first that has a file wins. Null if the configuration is invalid, which is
 * reported.
 */
async function foldersFor(
  { config, target, product }: TemplatesArguments,
  io: Io,
  reporter: Reporter,
): Promise<readonly string[] | null> {
  const diagnostics = new Diagnostics();
  const selected = await selectTargets(
    { config, targets: target === null ? [] : [target] },
    io.cwd,
    diagnostics,
  );
  await reporter.findings(diagnostics.all);
  if (selected === null) {
    reporter.data({ diagnostics: await reporter.located(diagnostics.all) });
    return null;
  }
  const foldersOf = ({ config: { templates, products } }: Target): readonly string[] =>
    product === 'sdk' ? templates : (products[product]?.templates ?? []);
  return [...new Set(selected.targets.flatMap(foldersOf))];
}
