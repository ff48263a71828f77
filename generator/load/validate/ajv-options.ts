import type { Options } from 'ajv/dist/core.js';

/** All violations are told, the schemas are taken as they are, and `bundle.mjs` gets the code that validates. */
export const ajvOptions = {
  allErrors: true,
  strict: false,
  validateFormats: false,
  code: { source: true, esm: true },
} as const satisfies Options;
