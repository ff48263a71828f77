import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printText } from '../../generator/changes/print.ts';
import type { Io } from '../../generator/commands/io.ts';
import { runProgram } from '../../generator/commands/program.ts';
import {
  diff,
  generate,
  inspect,
  showConfig,
  type DiffOptions,
  type DiffResult,
  type GenerateOptions,
  type GenerateResult,
  type InspectOptions,
  type InspectResult,
  type Selection,
  type ShowConfigResult,
} from '../../generator/index.ts';
import { put } from '../output/package.ts';

/** What a run of the command line said and answered. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder with a project in it, and the generator at work there. */
export interface Project {
  readonly folder: string;
  put(path: string, text: string): void;
  read(path: string): string;
  /** Runs the command line. */
  run(...argv: string[]): Promise<Said>;
  /** Calls the library. */
  generate(options?: GenerateOptions): Promise<GenerateResult>;
  inspect(options?: InspectOptions): Promise<InspectResult>;
  showConfig(options?: Selection): Promise<ShowConfigResult>;
  diff(options: DiffOptions): Promise<DiffResult>;
  remove(): void;
}

/** A new project of these files, by path. It has a `node_modules`, so that its cache is its own. */
export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'sdkwright-project-'));
  const all = { 'node_modules/.keep': '', ...files };
  for (const [path, text] of Object.entries(all)) put(folder, path, text);
  return {
    folder,
    put: (path, text) => put(folder, path, text),
    run: async (...argv) => {
      const { io, said } = recordingIo(folder);
      const code = await runProgram(argv, io);
      return { code, ...said() };
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    generate: (options) => generate({ ...options, cwd: folder }),
    showConfig: (options) => showConfig({ ...options, cwd: folder }),
    inspect: (options) => inspect({ ...options, cwd: folder }),
    diff: (options) => diff({ ...options, cwd: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A world that notes what is said. */
export function recordingIo(
  cwd: string,
  more: Partial<Io> = {},
): { readonly io: Io; said(): { readonly out: string; readonly error: string } } {
  let out = '';
  let error = '';
  const io: Io = {
    cwd,
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    terminal: null,
    hasColour: false,
    untilStopped: () => new AbortController().signal,
    ...more,
  };
  return { io, said: () => ({ out, error }) };
}

/** The changes that a run found in its only target, as people read them; empty if it does not know any. */
export function changesIn({ targets }: GenerateResult): string {
  const [result] = targets;
  if (result === undefined || !('changes' in result) || result.changes === null) return '';
  return printText(result.changes);
}

/** Messages of everything that a run found, a line each. */
export function messagesIn({ targets, diagnostics }: GenerateResult): string {
  return [...diagnostics, ...targets.flatMap((target) => target.diagnostics)]
    .map(({ message }) => message)
    .join('\n');
}
