import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Everything that a strict user of a generated package may have switched on. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  declaration: true,
  noEmit: true,
  skipLibCheck: false,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedSideEffectImports: true,
  forceConsistentCasingInFileNames: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
};

/**
 * Compiles packages that lie side by side, in one run of the compiler.
 *
 * @param packages - absolute paths, all of one parent folder
 * @returns what the compiler has to say about each
 */
export async function compile(packages: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(packages.map((path) => [basename(path), []]));
  const [first] = packages;
  if (first === undefined) return found;
  const folder = dirname(first);
  const config = join(folder, `tsconfig.${basename(first)}.json`);
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions, include: [...found.keys()].map((name) => `${name}/src`) }),
  );
  const output = await runCompiler(config);
  for (const line of output.split('\n')) {
    const [name = '', ...rest] = line.split('/');
    found.get(name)?.push(rest.join('/'));
  }
  const isSilent = [...found.values()].every((errors) => errors.length === 0);
  if (isSilent && output.trim() !== '') throw new Error(`The compiler failed: ${output}`);
  return found;
}

async function runCompiler(config: string): Promise<string> {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const child = spawn(
    process.execPath,
    [join(dirname(compiler), 'bin/tsc'), '-p', config, '--pretty', 'false'],
    {
      cwd: dirname(config),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return text(child.stdout);
}
