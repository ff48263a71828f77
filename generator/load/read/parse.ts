import type { Diagnostics } from '../../diagnostics/report.ts';
import { failureAt, success, type Outcome } from '../outcome.ts';
import { findJsonMistake } from './json-mistake.ts';
import { parseJson } from './large-integers.ts';
import { parseYaml } from './yaml.ts';

/** What a text stands for. */
export interface Parsed {
  readonly value: unknown;
  readonly format: 'JSON' | 'YAML';
}

/**
 * Parses a text as JSON if it begins like JSON, else as YAML. Integers that a number cannot hold become `bigint`.
 *
 * Broken JSON is never tried as YAML: that would make one string of two members with no comma between them.
 *
 * @param maxDepth - levels of nesting that YAML may have (deep JSON is parsed, and measured later)
 */
export async function parse(
  text: string,
  file: string,
  maxDepth: number,
  diagnostics: Diagnostics,
): Promise<Outcome<Parsed>> {
  const origin = { file, pointer: '' };
  if (text.trim() === '') return failureAt('empty-file', origin, { file });
  if (!/^\s*(?:\[|\{\s*["}])/.test(text)) {
    const yaml = await parseYaml(text, origin, maxDepth, diagnostics);
    return yaml.ok ? success({ value: yaml.value, format: 'YAML' }) : yaml;
  }
  try {
    return success({ value: parseJson(text), format: 'JSON' });
  } catch {
    return failureAt('invalid-syntax', origin, { format: 'JSON', ...findJsonMistake(text, maxDepth) });
  }
}
