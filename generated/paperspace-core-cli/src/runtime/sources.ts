import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * The text of an argument: the argument itself, the content of a file (`@file`), or stdin (`-`).
 *
 * @throws UsageError if the file cannot be read.
 */
export async function readText(flag: string, argument: string, stdin: Source): Promise<string> {
  if (argument === '-') return Buffer.from(await readAll(flag, stdin)).toString('utf8');
  if (!argument.startsWith('@')) return argument;
  const path = argument.slice(1);
  return readFile(path, 'utf8').catch((error: unknown) => cannotRead(flag, path, error));
}

/**
 * The bytes of an argument: a file (`photo.png` or `@photo.png`), which is read while it is sent, or stdin (`-`).
 *
 * @throws UsageError if the file cannot be read.
 */
export async function readBytes(flag: string, argument: string, stdin: Source): Promise<Blob> {
  if (argument === '-') return new Blob([await readAll(flag, stdin)]);
  const path = argument.replace(/^@/, '');
  const blob = await openAsBlob(path).catch((error: unknown) => cannotRead(flag, path, error));
  return new File([blob], basename(path));
}

async function readAll(flag: string, stdin: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (stdin.isTTY) throw new UsageError(`${flag}: "-" reads stdin, but nothing is piped into the program.`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function cannotRead(flag: string, path: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new UsageError(`${flag}: cannot read ${path}: ${reason}`);
}
