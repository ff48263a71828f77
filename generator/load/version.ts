import { failureAt, success, type Outcome } from './outcome.ts';
import { isObject } from './place.ts';
import type { Source, SpecVersion } from './types.ts';

/**
 * The version that a root document declares. YAML reads an unquoted 3.0 as the number 3, which is accepted.
 */
export function versionOf(source: Source): Outcome<SpecVersion | '2.0'> {
  const origin = { file: source.file, pointer: '' };
  if (!isObject(source.value)) {
    return failureAt('not-an-openapi-document', origin, { found: `its root is ${kindOf(source.value)}` });
  }
  const { openapi, swagger, swaggerVersion } = source.value;
  const declared = openapi ?? swagger ?? swaggerVersion;
  if (typeof declared !== 'string' && typeof declared !== 'number') {
    const found = declared === undefined ? 'it declares no version' : `its version is ${kindOf(declared)}`;
    return failureAt('not-an-openapi-document', origin, { found });
  }
  const version = openapi === undefined ? swaggerVersionOf(declared) : openapiVersionOf(declared);
  return version === null
    ? failureAt('unsupported-version', origin, { version: JSON.stringify(declared) })
    : success(version);
}

function openapiVersionOf(declared: string | number): SpecVersion | null {
  const [, minor = '0'] = /^\s*3(?:\.(\d+))?(?:\.[\w.-]+)?\s*$/.exec(String(declared)) ?? [null, 'none'];
  return minor === '0' || minor === '1' || minor === '2' ? `3.${minor}` : null;
}

function swaggerVersionOf(declared: string | number): '2.0' | null {
  return /^\s*2(?:\.0(?:\.\d+)?)?\s*$/.test(String(declared)) ? '2.0' : null;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
