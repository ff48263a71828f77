/** The progress of an upload or a download. */
export interface TransferProgress {
  /** Bytes so far. */
  readonly loaded: number;
  /** The number of bytes in all; null if it is unknown. */
  readonly total: number | null;
}

/** A stream that reports how much of it was read. */
export function counted(
  stream: ReadableStream<Uint8Array>,
  total: number | null,
  report: (progress: TransferProgress) => void,
): ReadableStream<Uint8Array> {
  let loaded = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      controller.enqueue(chunk);
      report({ loaded, total: total !== null && loaded <= total ? total : null });
    },
  });
  return stream.pipeThrough(counter);
}
