import { chunksFrom } from './chunks.js';
import type { ByteSource } from './source.js';

/** A `FileHandle` of Node (`node:fs/promises`). It must be one of a file, not of a pipe. */
export interface FileInput {
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  stat(): Promise<{ readonly size: number }>;
  readableWebStream(options: { type: 'bytes' }): unknown;
}

/** Tells a file handle of Node. */
export function isFile(value: object): value is FileInput {
  return 'readableWebStream' in value;
}

/**
 * The bytes of a file, from its start. It is read by position, so each attempt reads it again, and the handle's own position
 * stays the same.
 */
export function fileSource(file: FileInput): ByteSource {
  return {
    once: false,
    size: async () => (await file.stat()).size,
    open: () =>
      chunksFrom(async (position, length) => {
        const chunk = new Uint8Array(length);
        const { bytesRead } = await file.read(chunk, 0, length, position);
        return chunk.subarray(0, bytesRead);
      }),
  };
}
