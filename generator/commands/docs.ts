import { docsFolders } from '../run/docs-folders.ts';
import { UsageError } from '../run/usage-error.ts';
import { generateCommand } from './generate.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter } from './reporter.ts';

/** Arguments of `sdkwright docs`. */
export interface DocsArguments {
  /** Names of targets; by default all that have a reference. */
  readonly targets: readonly string[];
  readonly config?: string | undefined;
  readonly serve: boolean;
  readonly port: number;
}

/**
 * `sdkwright docs`: creates the references of targets. With `serve`, shows them, and updates them when an
 * input changes.
 */
export async function docsCommand({ serve, port, ...selection }: DocsArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, false);
  const { pages, diagnostics } = await docsFolders(selection, io.cwd);
  await reporter.findings(diagnostics);
  if (pages === null) return exit.bad;
  if (pages.length === 0)
    throw new UsageError('No target has products.docs: name a folder for its reference there.');
  const targets = pages.map(({ name }) => name);
  const run = { ...selection, targets, json: false, timings: false, verbose: false };
  if (!serve) return generateCommand({ ...run, watch: false }, io);
  const { servePages } = await import('./serve-pages.ts');
  const server = await servePages(pages, port);
  for (const name of targets) reporter.say(`${name}: ${server.url}${encodeURIComponent(name)}/`);
  try {
    return await generateCommand({ ...run, watch: true }, io);
  } finally {
    await server.close();
  }
}
