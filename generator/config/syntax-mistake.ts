import { extname } from 'node:path';
import { messageOf } from '../error-message.ts';
import { defaultLimits } from '../load/limits.ts';
import { findJsonMistake, type Mistake } from '../load/read/json-mistake.ts';
import { mistakeOf } from '../load/read/yaml.ts';

/** A file of a configuration cannot be parsed. */
export class SyntaxMistake extends Error {
  /** Absolute path of the configuration, or of a module that it imports. */
  readonly file: string;
  readonly format: 'JSON' | 'YAML' | 'JavaScript' | 'TypeScript';
  readonly mistake: Mistake;

  constructor(file: string, format: SyntaxMistake['format'], mistake: Mistake) {
    super(mistake.reason);
    this.file = file;
    this.format = format;
    this.mistake = mistake;
  }
}

/** @throws {SyntaxMistake} if the text of `file` is not JSON */
export function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxMistake(file, 'JSON', findJsonMistake(text, defaultLimits.depth));
  }
}

/** @throws {SyntaxMistake} if the text of `file` is not YAML 1.2 */
export async function readYaml(text: string, file: string): Promise<unknown> {
  const { load, CORE_SCHEMA } = await import('js-yaml');
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    throw new SyntaxMistake(file, 'YAML', mistakeOf(error));
  }
}

/** An error of jiti's parser: the place is on a line of its own, and its column starts at 0. */
const parserMessage = /^ParseError: (.+?)\s*\n\s*(.+):(\d+):(\d+)\s*$/;

/** The mistake in an error of jiti; null if it failed for another reason. */
export function mistakeInModule(error: unknown): SyntaxMistake | null {
  const [, reason, file, line, column] = parserMessage.exec(messageOf(error)) ?? [];
  if (reason === undefined || file === undefined) return null;
  const format = /^\.[cm]?ts$/.test(extname(file)) ? 'TypeScript' : 'JavaScript';
  return new SyntaxMistake(file, format, { reason, line: Number(line), column: Number(column) + 1 });
}
