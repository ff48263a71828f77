import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

/** A JSON object. */
export type Json = { [key: string]: unknown };

/** Reads a file of a document, JSON or YAML. */
export function readDocument(file: string): Json {
  const text = readFileSync(file, 'utf8');
  const value: unknown = isJson(file) ? JSON.parse(text) : parse(text, { maxAliasCount: -1 });
  if (!isObject(value)) throw new Error(`${file} is no object`);
  return value;
}

/** Writes a file of a document as JSON or YAML, by its extension. */
export function writeDocument(file: string, value: Json): void {
  writeFileSync(
    file,
    isJson(file) ? JSON.stringify(value, null, 2) : stringify(value, { aliasDuplicateObjects: false }),
  );
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(file: string): boolean {
  return file.endsWith('.json');
}
