import { hash } from 'node:crypto';
import { parseJson } from '../json.ts';
import type { Surface } from './surface.ts';

/**
 * The text of `.sdkwright/surface.json`: one entry per line, so that differences are easy to read, with a
 * checksum.
 *
 * @param textOf - the JSON of an entry
 */
export function printSurface(surface: Surface, textOf: (entry: object) => string = JSON.stringify): string {
  const body = Object.entries({ ...surface }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${printValue(value, textOf)}`,
  );
  const text = body.join(',\n');
  return `{\n${text},\n"checksum": ${JSON.stringify(checksumOf(text))}\n}\n`;
}

function printValue(value: Surface[keyof Surface], textOf: (entry: object) => string): string {
  if (typeof value !== 'object' || !('map' in value)) return JSON.stringify(value);
  if (value.length === 0) return '[]';
  return `[\n${value.map((entry) => ` ${textOf(entry)}`).join(',\n')}\n]`;
}

function checksumOf(text: string): string {
  return hash('sha256', text);
}

const lastLine = /,\n"checksum": "([0-9a-f]{64})"\n\}\n?$/;

/**
 * Parses the text of {@link printSurface}; null if another version wrote it, or if it was edited. Line
 * endings do not matter.
 */
export function parseSurface(text: string): Surface | null {
  const plain = text.replaceAll('\r\n', '\n');
  const end = lastLine.exec(plain);
  const entries = plain.slice(2, end?.index);
  if (end === null || checksumOf(entries) !== end[1]) return null;
  const content = parseJson(`{${entries}}`);
  return isSurface(content) ? content : null;
}

/** The checksum proves that this version wrote the content. */
function isSurface(content: unknown): content is Surface {
  return typeof content === 'object' && content !== null && 'surface' in content && content.surface === 2;
}
