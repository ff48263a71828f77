import type { Options } from 'ajv/dist/core.js';

/**
 * Reports all violations, does not check the schemas themselves, and exports the code of the validator for
 * `bundle.mjs`.
 */
export const ajvOptions = {
  allErrors: true,
  strict: false,
  validateFormats: false,
  code: { source: true, esm: true },
} as const satisfies Options;
