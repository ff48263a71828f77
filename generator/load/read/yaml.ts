import type { LoadOptions, ScalarTagDefinition } from 'js-yaml';
import type { ScalarTag, Tags } from 'yaml';
import type { Origin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { failureAt, success, type Outcome } from '../outcome.ts';
import { indentContinuations } from './indent-continuations.ts';
import type { Mistake } from './json-mistake.ts';
import { largeInteger, mayHoldLargeIntegers } from './large-integers.ts';

/** Merge keys (`<<`) that one file may use: far beyond any in use, so that only a bomb is stopped. */
const maxMergeKeys = 1_000_000;

/** Rounds of indenting: each finds all texts that the one before let the reader see. */
const maxRounds = 10;

type Attempt = { readonly value: unknown } | Mistake;

/** `no`, `on` and dates stay strings (core schema of YAML 1.2); keys become strings, `200` as well as `null`. */
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
    diagnostics.report('duplicate-key', origin, result);
    result = read({ json: true });
  }
  if ('reason' in result && result.reason === 'deficient indentation')
    result = await readLeniently(text, result);
  return 'reason' in result
    ? failureAt('invalid-syntax', origin, { format: 'YAML', ...result })
    : success(result.value);
}

/**
 * Two habits break YAML's rules for indentation, are common, and leave no doubt of their meaning: a closing bracket that is
 * indented no further than its key (JSON pasted into YAML), and a quoted text that continues at the margin, which libyaml reads.
 * This reader lets them pass; it is several times slower, and lets more pass than we want elsewhere.
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

/** Where in a text js-yaml failed, and why. */
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

/** Imported once and only when needed: a document may have thousands of files, or none in YAML. */
let imported: Promise<typeof import('js-yaml')> | null = null;

function jsYaml(): Promise<typeof import('js-yaml')> {
  return (imported ??= import('js-yaml'));
}
