import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { notEmpty } from './not-empty.ts';
import { generatorVersion } from '../output/version.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter } from './reporter.ts';
import { UsageError } from '../run/usage-error.ts';
import { messageOf } from '../error-message.ts';

/** Runs the command line. Never throws: prints errors on standard error. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.done;
  const program = buildProgram(io, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has already printed the error, or the requested help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.bad;
    const isBug = !(error instanceof UsageError);
    const message = messageOf(error);
    createReporter(io, false).fail(
      isBug ? `sdkwright failed unexpectedly: ${message}\nPlease report it.` : message,
    );
    return exit.bad;
  }
}

type SetExitCode = (code: ExitCode) => void;

function buildProgram(io: Io, setExitCode: SetExitCode): Command {
  const program = new Command('sdkwright')
    .description(
      'Turns an OpenAPI document into a TypeScript SDK that reads as if a careful person wrote it.',
    )
    .version(generatorVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.error(text) })
    .showHelpAfterError('(see sdkwright --help)')
    .exitOverride();
  addGenerate(program, io, setExitCode);
  addInspect(program, io, setExitCode);
  addConfig(program, io, setExitCode);
  addDiff(program, io, setExitCode);
  addTemplates(program, io, setExitCode);
  addDocs(program, io, setExitCode);
  return program;
}

function addGenerate(program: Command, io: Io, setExitCode: SetExitCode): void {
  withSelection(program.command('generate'))
    .description('write the packages of the configuration, or the one that --spec and --out describe')
    .argument('[target...]', 'names of targets (default: all)')
    .option('--out <dir>', 'write the package there', notEmpty)
    .option('--check', 'compare with the disk and write nothing; exit code 1 if they differ', false)
    .option('--report <file>', 'write what changed for callers to this file (.md or .json)', notEmpty)
    .option(
      '--bump',
      'raise the version of the package as the changes need, and add them to its CHANGELOG.md',
      false,
    )
    .option('--release <version>', 'give the package this version')
    .addOption(
      new Option('--fail-on <what>', 'exit code 1 if there is such a change, and write nothing').choices([
        'breaking',
      ]),
    )
    .option('--watch', 'generate again whenever an input changes', false)
    .option('--force', 'overwrite files that were edited by hand', false)
    .option('--strict', 'treat warnings as errors', false)
    .option('--verbose', 'show every warning, not the three most important ones', false)
    .option('--timings', 'print how long each step takes', false)
    .action(async (targets: string[], options: GenerateFlags) => {
      const { generateCommand } = await import('./generate.ts');
      setExitCode(await generateCommand({ ...options, targets }, io));
    });
}

function addInspect(program: Command, io: Io, setExitCode: SetExitCode): void {
  withSelection(program.command('inspect'))
    .description('show resources, operations, guesses with their evidence, and models')
    .argument('[target...]', 'names of targets (default: all)')
    .option('--names', 'show the name of each operation, its route and the rule that named it', false)
    .action(async (targets: string[], options: SelectionFlags & { readonly names: boolean }) => {
      const { inspectCommand } = await import('./inspect.ts');
      setExitCode(await inspectCommand({ ...options, targets }, io));
    });
}

function addConfig(program: Command, io: Io, setExitCode: SetExitCode): void {
  withSelection(program.command('config'))
    .description('show the settings of targets and their origin')
    .option('--target <name>', 'show this target (default: all)', notEmpty)
    .option('--out <dir>', 'folder of the package', notEmpty)
    .action(async ({ target, ...options }: ConfigFlags) => {
      const { configCommand } = await import('./config.ts');
      setExitCode(await configCommand({ ...options, targets: target === undefined ? [] : [target] }, io));
    });
}

function addDiff(program: Command, io: Io, setExitCode: SetExitCode): void {
  program
    .command('diff')
    .description('show what a new document changes for callers, and the version that this needs')
    .argument('<old>', 'path or URL of the old document', notEmpty)
    .argument('<new>', 'path or URL of the new document', notEmpty)
    .option('--target <name>', 'apply the settings of this target to both')
    .option('--config <file>', 'configuration file', notEmpty)
    .addOption(new Option('--fail-on <what>', 'exit code 1 if there is such a change').choices(['breaking']))
    .addOption(new Option('--json', 'print JSON').conflicts('markdown'))
    .option('--markdown', 'print Markdown')
    .action(async (before: string, after: string, options: DiffFlags) => {
      const { diffCommand } = await import('./diff.ts');
      const { json, markdown, ...rest } = options;
      const format = json === true ? 'json' : markdown === true ? 'markdown' : 'text';
      setExitCode(await diffCommand({ ...rest, before, after, format }, io));
    });
}

function addTemplates(program: Command, io: Io, setExitCode: SetExitCode): void {
  const templates = program.command('templates').description('list, check and copy templates');
  withTemplates(templates.command('list'))
    .description('list all templates and their origin')
    .action(async (options: TemplatesFlags) => {
      const { listCommand } = await import('./templates.ts');
      setExitCode(await listCommand({ ...options, target: options.target ?? null }, io));
    });
  withTemplates(templates.command('check'))
    .description('check templates without generating; exit code 1 if one is faulty')
    .action(async (options: TemplatesFlags) => {
      const { checkCommand } = await import('./templates.ts');
      setExitCode(await checkCommand({ ...options, target: options.target ?? null }, io));
    });
  withTemplates(templates.command('eject'))
    .description('copy a template to the first template folder')
    .argument('<name>', 'name of the template', notEmpty)
    .option('--wrap', 'write an override that calls the original instead', false)
    .action(async (name: string, options: TemplatesFlags & { wrap: boolean }) => {
      const { ejectCommand } = await import('./templates.ts');
      setExitCode(await ejectCommand({ ...options, target: options.target ?? null, name }, io));
    });
}

function addDocs(program: Command, io: Io, setExitCode: SetExitCode): void {
  program
    .command('docs')
    .description('write the reference pages of targets that have products.docs')
    .argument('[target...]', 'names of targets (default: all that have one)')
    .option('--config <file>', 'configuration file', notEmpty)
    .option('--serve', 'show them in a browser on this machine, and again whenever an input changes', false)
    .option('--port <number>', 'port to serve at', portNumber, 4040)
    .action(async (targets: string[], options: DocsFlags) => {
      const { docsCommand } = await import('./docs.ts');
      setExitCode(await docsCommand({ ...options, targets }, io));
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

interface DocsFlags {
  readonly config?: string;
  readonly serve: boolean;
  readonly port: number;
}

interface SelectionFlags {
  readonly config?: string;
  readonly spec?: string;
  readonly json: boolean;
}

interface ConfigFlags extends SelectionFlags {
  readonly target?: string;
  readonly out?: string;
}

interface GenerateFlags extends SelectionFlags {
  readonly out?: string;
  readonly report?: string;
  readonly release?: string;
  readonly bump: boolean;
  readonly failOn?: 'breaking';
  readonly check: boolean;
  readonly watch: boolean;
  readonly force: boolean;
  readonly strict: boolean;
  readonly verbose: boolean;
  readonly timings: boolean;
}

interface DiffFlags {
  readonly config?: string;
  readonly target?: string;
  readonly failOn?: 'breaking';
  readonly json?: boolean;
  readonly markdown?: boolean;
}

interface TemplatesFlags {
  readonly config?: string;
  readonly target?: string;
  readonly product: 'sdk' | 'cli' | 'docs';
  readonly json: boolean;
}

function withSelection(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'configuration file (default: sdkwright.config.ts, .js, .json or .yaml)',
      notEmpty,
    )
    .option('--spec <location>', 'document: a path, a URL, or - for standard input', notEmpty)
    .option('--json', 'print JSON', false);
}

function withTemplates(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file', notEmpty)
    .option('--target <name>', 'use the template folders of this target (default: of all)')
    .addOption(
      new Option('--product <name>', 'whose templates').choices(['sdk', 'cli', 'docs']).default('sdk'),
    )
    .option('--json', 'print JSON', false);
}
