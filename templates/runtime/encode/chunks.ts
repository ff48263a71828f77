const chunkBytes = 65_536;

/**
 * A stream of small chunks, each read when it is needed.
 *
 * @param read - Reads at most so many bytes from a position. None: the end.
 */
export function chunksFrom(
  read: (position: number, length: number) => Promise<Uint8Array>,
): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      const chunk = await read(position, chunkBytes);
      position += chunk.byteLength;
      if (chunk.byteLength === 0) controller.close();
      else controller.enqueue(chunk);
    },
  });
}
