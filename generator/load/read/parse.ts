import type { Diagnostics } from '../../diagnostics/report.ts';
import { failureAt, success, type Outcome } from '../outcome.ts';
import { findJsonMistake } from './json-mistake.ts';
import { parseJson } from './large-integers.ts';
import { parseYaml } from './yaml.ts';

/** The result of parsing a text. */
export interface Parsed {
  readonly value: unknown;
  readonly format: 'JSON' | 'YAML';
}

/**
 * Parses a text as JSON if it starts like JSON, else as YAML. Integers that a number cannot hold become
 * `bigint`.
 *
 * Invalid JSON is not parsed as YAML, which would turn two members without a comma into one string.
 *
 * @param maxDepth - maximum levels of nesting for YAML; deep JSON is parsed here and measured later
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
    const { reason, ...place } = findJsonMistake(text, maxDepth);
    return failureAt('invalid-syntax', { ...origin, ...place }, { format: 'JSON', reason });
  }
}
