import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilerOutput } from '../../support/compiler.ts';
import { repository } from '../../support/folders.ts';
import type { Check } from './check.ts';

/** Writes a program that uses the package in the folder `src` beside it, a check a line. */
export function writeProgram(file: string, checks: readonly Check[]): void {
  const lines = checks.map(({ code }) => code);
  writeFileSync(file, [`import * as New from './src/index.js';`, ...lines, ''].join('\n'));
}

/** An error of the compiler. */
export interface CompilerError {
  /** Relative to the folder that is compiled. */
  readonly file: string;
  /** Index of the check in its program. */
  readonly check: number;
  readonly message: string;
}

/** Compiles all programs in a folder and the packages that they use, as strictly as generated packages are. */
export function compileAll(folder: string): readonly CompilerError[] {
  const strict = JSON.parse(readFileSync(join(repository, 'generated/paperspace/tsconfig.json'), 'utf8'));
  const looser = { isolatedDeclarations: false, noUnusedLocals: false, noUnusedParameters: false };
  const options = { ...strict.compilerOptions, ...looser, rootDir: '.', noEmit: true, skipLibCheck: true };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['*/*.ts'] }),
  );
  const output = compilerOutput(folder, '--pretty', 'false');
  return [...output.matchAll(/^(\S+?)\((\d+),\d+\): error (.*)$/gm)].map(
    ([, file = '', line, message = '']) => ({
      file,
      check: Number(line) - 2,
      message,
    }),
  );
}
