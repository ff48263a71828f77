import { groupedBy } from '../../order.ts';
import type { Origin } from '../origin.ts';
import { jsonOffsets } from './json-offsets.ts';
import { moduleOffsets } from './module-offsets.ts';
import { wantedTree, type Offsets, type Wanted } from './wanted.ts';
import { yamlOffsets } from './yaml-offsets.ts';

/** A place in a text. Line and column start at 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A position, with the text of its file. */
export interface Located extends Position {
  readonly text: string;
}

/** The text of a file by its name in origins; null if it cannot be read, for example if it is remote. */
export type ReadText = (file: string) => string | null;

/**
 * Finds lines and columns of origins that do not have them. It reads each file once, and only if an origin asks for it.
 *
 * If a pointer has no value in the text, because an overlay or a conversion added it, the position is that of
 * the nearest value around it.
 *
 * @returns the position by `file#pointer`; none for files that cannot be read
 */
export async function locate(
  origins: readonly Origin[],
  read: ReadText,
): Promise<(origin: Origin) => Located | null> {
  const found = new Map<string, (origin: Origin) => Located>();
  for (const [file, here] of groupedBy(origins, (origin) => origin.file)) {
    const text = read(file);
    if (text === null) continue;
    const pointers = here.filter(({ line }) => line === undefined).map(({ pointer }) => pointer);
    const offsets = pointers.length === 0 ? null : await offsetsIn(file, text, wantedTree(pointers));
    found.set(file, ({ pointer, line, column = 1 }) => {
      if (line !== undefined) return { line, column, text };
      return { ...positionAt(text, nearestOffset(offsets ?? new Map(), pointer)), text };
    });
  }
  return (origin) => found.get(origin.file)?.(origin) ?? null;
}

function offsetsIn(file: string, text: string, wanted: Wanted): Offsets | Promise<Offsets> {
  if (/\.[cm]?[jt]s$/.test(file)) return moduleOffsets(text, wanted);
  if (/^\s*[{[]/.test(text)) return jsonOffsets(text, wanted);
  return yamlOffsets(text, wanted);
}

function nearestOffset(offsets: Offsets, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
