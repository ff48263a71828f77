import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sink, Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { listPrinter, printValue, type Look } from './printer.js';

/**
 * Prints the result of a call: a value, events as they arrive, or bytes.
 *
 * @param outFile - the file for the result, instead of stdout
 * @throws UsageError for bytes in a terminal
 */
export async function printResult(
  value: unknown,
  look: Look,
  outFile: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const bytes = bytesOf(value);
  if (bytes) return writeBytes(bytes, outFile, terminal);
  const out = outFile === undefined ? terminal.stdout : fileSink(outFile);
  if (isAsyncIterable(value)) {
    const format = look.format === 'json' ? 'jsonl' : look.format;
    const printer = await listPrinter({ ...look, format }, out);
    for await (const event of value) await printer.print([event]);
    await printer.end();
  } else if (value === undefined || value === null) {
    if (terminal.stdout.isTTY) await terminal.stderr.write('Done.\n');
  } else await printValue(value, look, out);
}

/** The bytes of a binary result; null for other results. */
function bytesOf(value: unknown): AsyncIterable<Uint8Array> | null {
  if (value instanceof Response) return value.body ? chunks(value.body) : null;
  if (value instanceof Blob) return chunks(value.stream());
  if (value instanceof ReadableStream) return chunks(new Response(value).body ?? new ReadableStream());
  if (value instanceof ArrayBuffer) return chunks(new Blob([value]).stream());
  return null;
}

async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.releaseLock();
  }
}

async function writeBytes(
  bytes: AsyncIterable<Uint8Array>,
  outFile: string | undefined,
  { stdout }: Terminal,
): Promise<void> {
  if (outFile !== undefined) return pipeline(Readable.from(bytes), createWriteStream(outFile));
  if (stdout.isTTY) throw new UsageError('the result is binary. Choose a file for it with --out-file.');
  for await (const chunk of bytes) await stdout.write(chunk);
}

/** Writes to a file, which the first write creates. */
function fileSink(path: string): Sink {
  const stream = createWriteStream(path);
  return {
    isTTY: false,
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.once('error', reject);
        stream.write(chunk, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
