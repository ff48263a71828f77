import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Project, type PropertySignature, type SourceFile } from 'ts-morph';
import { resolveTarget } from '../generator/config/resolve-target.ts';
import { configSchema } from '../generator/config/schema.ts';
import { catalogue } from '../generator/diagnostics/catalogue.ts';
import { isAdjustable, isCode } from '../generator/diagnostics/severities.ts';
import { extensionSchemas } from './extension-schemas.ts';

/** As much of a JSON Schema as configurations take. */
export interface ConfigSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
  readonly additionalProperties?: ConfigSchema | boolean;
  readonly items?: ConfigSchema;
  readonly definitions?: Readonly<Record<string, unknown>>;
  readonly $ref?: string;
}

const types = join(import.meta.dirname, '../generator/config/types.ts');

/** What a target has that says no more than it must. What is empty until it is set is no default worth telling. */
const {
  package: ownPackage,
  names,
  types: values,
  format,
} = resolveTarget({ spec: '', out: '', package: { name: '' } }, '/');
const defaults = {
  targets: {
    package: { license: ownPackage.license },
    names: { resources: names.resources, methods: names.methods },
    types: values,
    format,
  },
};

/**
 * The JSON Schema (draft 7, which editors know) of a configuration in JSON or YAML: it accepts what the generator accepts,
 * describes each key as the type of a configuration does, and has the defaults that a target gets.
 */
export function configJsonSchema(): ConfigSchema {
  const schema: unknown = toJsonSchema(configSchema, {
    ignoreActions: ['raw_check'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const requirement: unknown = Reflect.get(valibotAction, 'requirement');
      return requirement instanceof RegExp ? { ...jsonSchema, pattern: requirement.source } : null;
    },
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'loose_object') return { ...jsonSchema, additionalProperties: false };
      // A function, which neither JSON nor YAML can hold.
      return valibotSchema.type === 'custom' ? { not: {} } : null;
    },
  });
  const source = new Project({ skipAddingFilesFromTsConfig: true }).addSourceFileAtPath(types);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a schema of valibot's holds what its types say
  const described = describe(schema as ConfigSchema, 'Config', defaults, source);
  const listed = changed(changed(described, 'diagnostics', withCodes), 'operations', withBehaviours);
  return { title: 'Configuration of sdkwright', ...listed, definitions: extensionSchemas() };
}

/** Adds to the properties of an object what their declarations in the interface say, and the same of what they hold. */
function describe(schema: ConfigSchema, name: string, own: unknown, source: SourceFile): ConfigSchema {
  const declaration = source.getInterfaceOrThrow(name);
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const declared = declaration.getPropertyOrThrow(key);
    const inner = interfaceIn(declared, source);
    const value: unknown = Reflect.get(Object(own), key);
    const description = textOf(declared);
    return [
      key,
      {
        ...(description !== '' && { description }),
        ...(typeof value === 'string' && { default: value }),
        ...(inner === null ? property : describeWithin(property, inner, value, source)),
      },
    ] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** {@link describe} for an object, the objects in a list, or the values of a map. */
function describeWithin(schema: ConfigSchema, name: string, own: unknown, source: SourceFile): ConfigSchema {
  const { properties, items, additionalProperties: values } = schema;
  if (properties !== undefined) return describe(schema, name, own, source);
  if (items !== undefined) return { ...schema, items: describe(items, name, own, source) };
  return typeof values === 'object'
    ? { ...schema, additionalProperties: describe(values, name, own, source) }
    : schema;
}

/** The interface of this file that a property is declared with; null if it is with none. */
function interfaceIn(property: PropertySignature, source: SourceFile): string | null {
  const names = property.getTypeNodeOrThrow().getText().match(/\w+/g) ?? [];
  return names.find((name) => source.getInterface(name) !== undefined) ?? null;
}

function textOf(property: PropertySignature): string {
  const texts = property.getJsDocs().map((docs) => docs.getCommentText() ?? '');
  return texts
    .join('\n')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** The schema of a configuration with another schema for a key of its targets. */
function changed(
  schema: ConfigSchema,
  key: string,
  change: (schema: ConfigSchema) => ConfigSchema,
): ConfigSchema {
  const { targets } = schema.properties ?? {};
  const target = targets?.additionalProperties;
  const value = typeof target === 'object' ? target.properties?.[key] : undefined;
  if (typeof target !== 'object' || value === undefined) throw new Error(`The schema has no ${key}.`);
  const additionalProperties = { ...target, properties: { ...target.properties, [key]: change(value) } };
  return { ...schema, properties: { ...schema.properties, targets: { ...targets, additionalProperties } } };
}

/** Lists the codes whose severity a configuration may change. */
function withCodes(diagnostics: ConfigSchema): ConfigSchema {
  const { additionalProperties: severity } = diagnostics;
  if (typeof severity !== 'object') throw new Error('The schema has no severities.');
  const codes = Object.keys(catalogue).filter(isCode).filter(isAdjustable).toSorted();
  const properties = Object.fromEntries(codes.map((code) => [code, severity]));
  return { ...diagnostics, properties, additionalProperties: false };
}

/** Says what each behaviour of an operation takes. */
function withBehaviours(operations: ConfigSchema): ConfigSchema {
  const { additionalProperties: operation } = operations;
  if (typeof operation !== 'object') throw new Error('The schema has no behaviours.');
  const properties = Object.entries(operation.properties ?? {}).map(
    ([key, value]): [string, ConfigSchema] => [key, { ...value, $ref: `#/definitions/x-sdkwright-${key}` }],
  );
  return {
    ...operations,
    additionalProperties: { ...operation, properties: Object.fromEntries(properties) },
  };
}
