import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  paginationSchema,
  pollingSchema,
  unwrapSchema,
  waitersSchema,
} from '../generator/model/detect/settings/schema.ts';

/**
 * The JSON Schemas (draft 7) of the `x-sdkwright-*` extensions by name. The configuration takes the same values. Next to its
 * shapes, each takes `false` and `none`, which switch the behaviour off.
 */
export function extensionSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'x-sdkwright-pagination': extensionSchema(paginationSchema),
    'x-sdkwright-polling': extensionSchema(pollingSchema),
    'x-sdkwright-waiters': extensionSchema(waitersSchema),
    'x-sdkwright-unwrap': extensionSchema(unwrapSchema),
  };
}

function extensionSchema(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...shape } = toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['readonly'] });
  return { anyOf: [{ enum: [false, 'none'], description: 'Switches the behaviour off.' }, shape] };
}
