import type { LoadOptions, ScalarTagDefinition } from 'js-yaml';
import type { ScalarTag, Tags } from 'yaml';
import type { Origin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { failureAt, success, type Outcome } from '../outcome.ts';
import { indentContinuations } from './indent-continuations.ts';
import type { Mistake } from './json-mistake.ts';
import { largeInteger, mayHoldLargeIntegers } from './large-integers.ts';

/** Maximum number of merge keys (`<<`) in one file. It is far above real files, and stops YAML bombs. */
const maxMergeKeys = 1_000_000;

/**
 * Maximum number of rounds of indentation. Each round handles the texts that the parser reaches after the
 * previous one.
 */
const maxRounds = 10;

type Attempt = { readonly value: unknown } | Mistake;

/**
 * Parses YAML. `no`, `on` and dates stay strings (core schema of YAML 1.2). Keys become strings, including
 * `200` and `null`.
 */
export async function parseYaml(
  text: string,
  origin: Origin,
  maxDepth: number,
  diagnostics: Diagnostics,
): Promise<Outcome<unknown>> {
  const { load, CORE_SCHEMA, mergeTag, intCoreTag } = await jsYaml();
  const integerTag: typeof intCoreTag | ScalarTagDefinition<number | bigint> = mayHoldLargeIntegers(text)
    ? {
        ...intCoreTag,
        resolve: (source, ...more) => largeInteger(source) ?? intCoreTag.resolve(source, ...more),
      }
    : intCoreTag;
  const schema = CORE_SCHEMA.withTags(mergeTag, integerTag);
  const read = (options: LoadOptions): Attempt =>
    attempt(() => load(text, { schema, maxDepth, maxTotalMergeKeys: maxMergeKeys, ...options }));

  let result = read({});
  if ('reason' in result && result.reason === 'duplicated mapping key') {
    const { line, column } = result;
    diagnostics.report('duplicate-key', { ...origin, line, column }, {});
    result = read({ json: true });
  }
  if ('reason' in result && result.reason === 'deficient indentation')
    result = await readLeniently(text, result);
  if (!('reason' in result)) return success(result.value);
  const { reason, ...place } = result;
  return failureAt('invalid-syntax', { ...origin, ...place }, { format: 'YAML', reason });
}

/**
 * Parses YAML with two common indentation errors that have a clear meaning: a closing bracket that is not
 * indented more than its key (JSON pasted into YAML), and a quoted text that continues at the margin, which
 * libyaml accepts. This parser accepts both, but it is several times slower and also accepts other errors.
 */
async function readLeniently(text: string, mistake: Mistake): Promise<Attempt> {
  const { parseDocument } = await import('yaml');
  const large: ScalarTag = {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?\d{16,}$/,
    resolve: (source) => largeInteger(source) ?? Number(source),
  };
  const customTags = (known: Tags): Tags => [large, ...known];
  const options = { merge: true, uniqueKeys: false, logLevel: 'silent', customTags } as const;
  let document = parseDocument(text, options);
  let indented = text;
  for (let round = 0; round < maxRounds && document.errors.length > 0; round += 1) {
    indented = indentContinuations(indented, document.errors);
    document = parseDocument(indented, options);
  }
  if (document.errors.length > 0) return mistake;
  const result = attempt(() => document.toJS({ maxAliasCount: -1 }));
  return 'reason' in result ? mistake : result;
}

function attempt(read: () => unknown): Attempt {
  try {
    return { value: read() };
  } catch (error) {
    return mistakeOf(error);
  }
}

/** The place and reason of an error of js-yaml. */
export function mistakeOf(error: unknown): Mistake {
  if (!(error instanceof Error)) return { line: 1, column: 1, reason: 'unknown reason' };
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  const mark: unknown = 'mark' in error ? error.mark : null;
  return { line: countOf(mark, 'line') + 1, column: countOf(mark, 'column') + 1, reason };
}

function countOf(mark: unknown, key: 'line' | 'column'): number {
  const count: unknown = typeof mark === 'object' && mark !== null ? Reflect.get(mark, key) : 0;
  return typeof count === 'number' ? count : 0;
}

/** Imported once and only if needed: a document may have thousands of YAML files, or none. */
let imported: Promise<typeof import('js-yaml')> | null = null;

function jsYaml(): Promise<typeof import('js-yaml')> {
  return (imported ??= import('js-yaml'));
}
