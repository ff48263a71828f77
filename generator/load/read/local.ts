import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Outcome } from '../outcome.ts';

/**
 * Reads a regular file of at most `limit` bytes, or a pipe that the user named. A reference to a pipe is
 * refused, because it might never end.
 */
export async function readLocal(
  local: string,
  name: string,
  limit: number,
  namedBy: 'user' | 'document',
): Promise<Outcome<Uint8Array>> {
  try {
    const stats = await stat(local);
    if (stats.isFile() && stats.size > limit) return failure('file-too-large', { file: name, limit });
    if (stats.isFile()) return success(await readFile(local));
    if (namedBy === 'user') return await readStream(createReadStream(local), name, limit);
    return failure('file-unreadable', { file: name, reason: 'it is not a regular file' });
  } catch (error) {
    return failureOf(error, name);
  }
}

/** Reads a stream of at most `limit` bytes to its end. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) return failure('file-too-large', { file: name, limit });
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
}

function failureOf(error: unknown, name: string): Outcome<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('file-not-found', { file: name });
  return failure('file-unreadable', { file: name, reason: code === 'EISDIR' ? 'it is a folder' : code });
}
