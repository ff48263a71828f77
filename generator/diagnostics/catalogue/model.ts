import { validNames } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the module `model`. */
export const modelEntries = {
  'prose-not-text': {
    severity: 'warning',
    text: ({ key }: { key: string }) => `"${key}" is not text and is left out.`,
    help: 'Write a string; references are not followed here.',
  },
  'keyword-malformed': {
    severity: 'warning',
    text: ({ keyword, expected }: { keyword: string; expected: string }) =>
      `"${keyword}" should be ${expected}; it is ignored.`,
    help: 'Correct the value, or remove the keyword.',
  },
  'reference-to-wrong-kind': {
    severity: 'warning',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `The reference leads to ${found}; expected ${expected}.`,
    help: 'Refer to a definition of the right kind.',
  },
  'keyword-inexpressible': {
    severity: 'warning',
    text: ({ keyword }: { keyword: string }) => `TypeScript cannot express "${keyword}": the type is wider.`,
    help: 'State the restriction in the description if callers should know it.',
  },
  'required-alternatives': {
    severity: 'info',
    text: ({ keyword }: { keyword: string }) =>
      `"${keyword}" only says which properties go together; the type allows any.`,
    help: 'Split the schema into one per alternative to make the types strict.',
  },
  'intersection-too-large': {
    severity: 'warning',
    text: ({ count }: { count: number }) =>
      `The unions that are combined here have ${count} combinations, which TypeScript refuses: the type is wider.`,
    help: 'Callers see all properties of the largest unions in one object. Combine fewer unions, or give them fewer members.',
  },
  'schema-malformed': {
    severity: 'warning',
    text: (_: object) => 'A schema must be an object or a boolean; the type is unknown here.',
    help: 'Replace the value by a schema, for example { type: string }.',
  },
  'schema-circular': {
    severity: 'error',
    tolerable: true,
    text: ({ name }: { name: string }) => `The schema "${name}" consists only of references to itself.`,
    help: 'Give it a type of its own, or remove the cycle.',
  },
  'schema-entangled': {
    severity: 'error',
    tolerable: true,
    text: ({ name }: { name: string }) =>
      `The schema "${name}" and others refer to each other through too many combinations of "allOf".`,
    help: 'Move what the schemas share to a schema that refers to none of them.',
  },
  'schema-refers-to-itself': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The schema "${name}" is a member of its own union; that member is left out.`,
    help: 'Remove the reference.',
  },
  'type-unknown': {
    severity: 'warning',
    text: ({ type }: { type: string; suggestion: string | null }) => `There is no type "${type}".`,
    help: 'Use string, number, integer, boolean, object, array or null.',
  },
  'format-unknown': {
    severity: 'info',
    text: ({ format }: { format: string; suggestion: string | null }) =>
      `The format "${format}" is not one of OpenAPI or JSON Schema.`,
    help: 'Correct the format. No action is needed if the service defines it.',
  },
  'items-alternatives': {
    severity: 'warning',
    text: (_: object) => 'A list of schemas under "items" without "type: array" is read as alternatives.',
    help: 'Write the list as anyOf.',
  },
  'enum-empty': {
    severity: 'warning',
    text: (_: object) => 'An enum without values allows no value: the type is "never".',
    help: 'List the values, or remove the enum.',
  },
  'enum-value-complex': {
    severity: 'warning',
    text: (_: object) => 'Objects and arrays in an enum are not supported; the enum is ignored.',
    help: 'Describe the alternatives as schemas in a oneOf.',
  },
  'enum-value-type': {
    severity: 'warning',
    text: ({ type }: { type: string }) =>
      `Some values of the enum do not have the declared type ${type}; they are converted to it.`,
    help: 'Write the values in the declared type. In YAML, quote numbers that are strings.',
  },
  'enum-value-large': {
    severity: 'warning',
    text: ({ value }: { value: string }) =>
      `A JavaScript number cannot hold the listed value ${value}: the type accepts any integer.`,
    help: 'Describe the values as strings, or set types.int64 to "bigint" or "string", so that none is rounded.',
  },
  'default-large': {
    severity: 'warning',
    text: ({ value }: { value: string }) =>
      `A JavaScript number cannot hold the default ${value}: only the documentation mentions it.`,
    help: 'Describe the value as a string, or set types.int64 to "bigint" or "string", so that callers can send it.',
  },
  'ref-nullable': {
    severity: 'warning',
    text: (_: object) => 'OpenAPI 3.0 ignores "nullable" next to "$ref"; the type allows null anyway.',
    help: 'Write allOf: [{ $ref }] with nullable, or use OpenAPI 3.1.',
  },
  'ref-sibling-ignored': {
    severity: 'warning',
    text: ({ keyword }: { keyword: string }) => `OpenAPI 3.0 ignores "${keyword}" next to "$ref".`,
    help: 'Put the reference into an allOf, or use OpenAPI 3.1.',
  },
  'all-of-conflict': {
    severity: 'warning',
    text: ({ property }: { property: string }) =>
      `The property "${property}" has types that no value can satisfy together; the last one is used.`,
    help: 'Make the types of the members of allOf agree.',
  },
  'all-of-contradiction': {
    severity: 'warning',
    text: (_: object) => 'The schema has types that no value can satisfy together; the last one is used.',
    help: 'Remove one of the types.',
  },
  'discriminator-malformed': {
    severity: 'warning',
    text: (_: object) => 'A discriminator needs a "propertyName".',
    help: 'Add "propertyName" with the property that distinguishes the schemas.',
  },
  'discriminator-mapping': {
    severity: 'warning',
    text: ({ value }: { value: string }) => `The mapping of "${value}" does not lead to a schema.`,
    help: 'Use the name of a component or a reference to a schema.',
  },
  'discriminator-conflict': {
    severity: 'warning',
    text: ({ property, values }: { property: string; values: string }) =>
      `The discriminator says that the property "${property}" is ${values}, which its type does not allow; the type is used.`,
    help: 'Make the mapping and the type of the property agree.',
  },
  'discriminator-ambiguous': {
    severity: 'warning',
    text: ({ property }: { property: string }) =>
      `The property "${property}" does not distinguish all schemas.`,
    help: 'Give each schema a value of its own, or complete the mapping.',
  },
  'families-too-large': {
    severity: 'warning',
    text: ({ limit }: { limit: number }) =>
      `Schemas with discriminators have more than ${limit} subtypes in total; this one and later ones become plain objects.`,
    help: 'Declare the discriminator only where its property is defined.',
  },
  'parameter-malformed': {
    severity: 'warning',
    text: ({ reason }: { reason: string }) => `This parameter is left out: ${reason}.`,
    help: 'Give the parameter a "name", and "in" with path, query, header or cookie.',
  },
  'parameter-untyped': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The parameter "${name}" has neither "schema" nor "content"; its type is string.`,
    help: 'Add a "schema".',
  },
  'parameter-header-ignored': {
    severity: 'info',
    text: ({ name }: { name: string }) =>
      `The header "${name}" is not a parameter: other parts of the document describe it.`,
    help: 'Remove the parameter. Accept and Content-Type follow from the media types, Authorization from the security schemes.',
  },
  'parameter-not-in-path': {
    severity: 'warning',
    text: ({ name, path }: { name: string; path: string }) =>
      `The path ${path} does not contain the parameter "${name}".`,
    help: 'Add {name} to the path, or remove the parameter.',
  },
  'path-colon-parameter': {
    severity: 'warning',
    text: ({ path, written }: { path: string; written: string }) =>
      `The path ${path} marks parameters by a colon; it is read as ${written}.`,
    help: 'Write parameters of a path in braces.',
  },
  'parameter-optional': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The path parameter "${name}" lacks "required: true"; callers must give it anyway.`,
    help: 'Add required: true. If the path also exists without the parameter, describe that path too.',
  },
  'path-expression': {
    severity: 'warning',
    text: ({ path, expression, written }: { path: string; expression: string; written: string }) =>
      `The path ${path} uses ${expression}, which OpenAPI does not define: it is read as ${written}, and values are encoded.`,
    help: 'Write {name} for each path parameter, and declare query parameters with in: query.',
  },
  'parameter-undeclared': {
    severity: 'warning',
    text: ({ name, path }: { name: string; path: string }) =>
      `The path ${path} contains "${name}", which is not declared; its type is string.`,
    help: 'Declare a parameter with this name.',
  },
  'parameter-style': {
    severity: 'warning',
    text: (p: { style: string; place: string; valid: string; suggestion: string | null }) =>
      `The style "${p.style}" is not valid for parameters in ${p.place}; the default style is used. Valid styles: ${p.valid}.`,
    help: 'Use a valid style (OpenAPI Specification, section "Style Values").',
  },
  'body-without-meaning': {
    severity: 'warning',
    text: ({ method }: { method: string }) =>
      `A ${method} request has no body; the body in the document is left out.`,
    help: 'Describe the fields as query parameters, or use POST or QUERY.',
  },
  'method-refused': {
    severity: 'warning',
    text: ({ method }: { method: string }) =>
      `No client can send ${method}: fetch refuses it. The operation is left out.`,
    help: 'Exclude the operation by "filter", or describe it with another method.',
  },
  'querystring-unsupported': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The parameter "${name}" describes the whole query string in a way that is not supported; it is left out.`,
    help: 'Describe it by "content" with application/x-www-form-urlencoded and an object schema.',
  },
  'media-type-empty': {
    severity: 'warning',
    text: (_: object) => 'A body needs at least one media type in "content".',
    help: 'Add a media type, for example application/json.',
  },
  'media-type-raw': {
    severity: 'warning',
    text: ({ mediaType, instead }: { mediaType: string; instead: string }) =>
      `Bodies of ${mediaType} are not parsed: callers get ${instead}, not the type of the schema.`,
    help: 'Describe the body as JSON too. For XML, set types.xml to "parsed" in the configuration.',
  },
  'media-type-passed-over': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `The media type ${mediaType} is left out: it is not parsed, and another media type has the same value.`,
    help: 'No action is needed.',
  },
  'media-type-beside-file': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `The response is a file; the media type ${mediaType} has no schema and is left out.`,
    help: 'Describe it with a schema if the service sends it.',
  },
  'encoding-unsupported': {
    severity: 'warning',
    text: ({ keyword }: { keyword: string }) =>
      `"${keyword}" of an encoding is not supported; parts are sent without it.`,
    help: 'Remove the keyword.',
  },
  'header-name': {
    severity: 'warning',
    text: ({ name }: { name: string }) => `"${name}" is not a valid header name; the header is left out.`,
    help: 'Use letters, digits and hyphens (RFC 9110, section 5.1).',
  },
  'header-as-text': {
    severity: 'info',
    text: ({ name }: { name: string }) =>
      `The header "${name}" is not text, a number, a boolean, a list of these, or JSON: callers get its text.`,
    help: 'Describe it by "content" with application/json if that is what it holds.',
  },
  'response-status': {
    severity: 'warning',
    text: ({ status }: { status: string }) =>
      `"${status}" is not a status code, a range of status codes or "default".`,
    help: 'Write a code such as 200, a range such as 4XX, or default.',
  },
  'response-neither': {
    severity: 'info',
    text: ({ status }: { status: string }) =>
      `Calls do not return responses with status ${status}; they are left out.`,
    help: 'No action is needed: fetch follows redirects, 1xx responses never reach the caller, and a 304 (to If-None-Match) is thrown as an ApiError.',
  },
  'response-body-impossible': {
    severity: 'info',
    text: ({ status }: { status: string }) =>
      `A response with status ${status} has no body; its content is ignored.`,
    help: 'Use another status, or remove the content (RFC 9110, section 6.4.1).',
  },
  'response-without-content': {
    severity: 'info',
    text: ({ count }: { count: number }) =>
      `${count === 1 ? 'A successful response has' : `${count} successful responses have`} no content: the result has the type unknown.`,
    help: 'Describe the body with a schema, or use status 204 where there is none.',
  },
  'path-malformed': {
    severity: 'warning',
    text: ({ path }: { path: string }) => `The path "${path}" should begin with a slash; one is added.`,
    help: 'Add the slash.',
  },
  'operation-malformed': {
    severity: 'warning',
    text: ({ method }: { method: string }) => `The operation ${method} is not an object and is left out.`,
    help: 'Describe the operation as an object.',
  },
  'operation-name-malformed': {
    severity: 'error',
    text: ({ name }: { name: string }) => `"${name}" is not a valid operation name.`,
    help: 'Write resource.method, or method alone.',
  },
  'operation-pin-unmet': {
    severity: 'warning',
    text: ({ key, valid }: { key: string; valid: string; suggestion: string | null }) =>
      `The configuration names "${key}", which is not an operation of the document.${validNames('operations', valid)}`,
    help: 'Name an operation by its operationId, or by method and path: "GET /machines/{id}".',
  },
  'operation-pushed-out': {
    severity: 'warning',
    text: ({ name, other, got }: { name: string; other: string; got: string }) =>
      `The name ${name} is pinned for ${other}, so this operation is called ${got}.`,
    help: 'Pin another name for one of them.',
  },
  'operation-name-shared': {
    severity: 'info',
    text: ({ name, other }: { name: string; other: string }) =>
      `This operation and ${other} would both be called ${name}; this one gets a longer name.`,
    help: 'Pin a name in the configuration (names.operations) or with x-sdkwright-name.',
  },
  'security-unsupported': {
    severity: 'warning',
    text: ({ scheme, kind }: { scheme: string; kind: string }) =>
      `The security scheme "${scheme}" (${kind}) is not supported.`,
    help: 'Send the credential in the client option "fetch" or in a hook.',
  },
  'security-by-transport': {
    severity: 'info',
    text: ({ scheme }: { scheme: string }) =>
      `The security scheme "${scheme}" is satisfied by the connection; calls take no credential for it.`,
    help: 'Give the client certificate to the client option "fetch", or to the runtime.',
  },
  'security-same-place': {
    severity: 'warning',
    text: ({ schemes, place }: { schemes: string; place: string }) =>
      `The security schemes ${schemes} all set the ${place}; callers give one of them.`,
    help: 'Declare them as alternatives: one entry of "security" for each.',
  },
  'parameter-is-credential': {
    severity: 'info',
    text: ({ name, scheme }: { name: string; scheme: string }) =>
      `The parameter "${name}" is the credential of the security scheme "${scheme}", which the client sends.`,
    help: 'Remove the parameter.',
  },
  'security-of-sign-in': {
    severity: 'info',
    text: (_: object) =>
      'This operation signs callers in: it is sent without the credential that all operations need.',
    help: 'Write "security: []" at the operation, or the credential that it needs.',
  },
  'client-parameter-unmet': {
    severity: 'warning',
    text: ({ name, valid }: { name: string; valid: string; suggestion: string | null }) =>
      `client.parameters names the parameter "${name}", which no operation has.${validNames('parameters', valid)}`,
    help: 'Use the name of a parameter in the document. `sdkwright inspect` lists those that most operations have.',
  },
  'client-parameter-differs': {
    severity: 'info',
    text: ({ name, operation }: { name: string; operation: string }) =>
      `"${name}" of ${operation} differs in type, default or place from most operations: it stays an input of this call.`,
    help: 'Declare the parameter as the other operations do, in the document or by an overlay.',
  },
  'security-undeclared': {
    severity: 'warning',
    text: ({ scheme, declared }: { scheme: string; declared: string; suggestion: string | null }) =>
      `There is no security scheme "${scheme}".${declared === '' ? '' : ` Declared schemes: ${declared}.`}`,
    help: 'Declare the scheme under components.securitySchemes, or correct its name.',
  },
  'server-variable': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The server variable "${name}" has no default; its first value is used.`,
    help: 'Add a "default".',
  },
  'server-not-whole': {
    severity: 'warning',
    text: ({ url }: { url: string | null }) =>
      `${url === null ? 'The document names no server' : `The server "${url}" is relative`}: outside the service's own web pages, callers must set the option "baseUrl".`,
    help: 'Add a server with an absolute URL, in the document or by an overlay, or set client.baseUrl in the configuration. If each caller runs their own service, set "server-not-whole" to "off" under "diagnostics" in the configuration.',
  },
  'filter-unmet': {
    severity: 'warning',
    text: ({ rule, valid }: { rule: string; valid: string; suggestion: string | null }) =>
      `No operation matches "${rule}".${validNames('values', valid)}`,
    help: 'Correct or remove the rule. `sdkwright inspect` shows operations with their ids and paths.',
  },
  'filter-leaves-nothing': {
    severity: 'error',
    text: (_: object) => 'The filter leaves no operation.',
    help: 'Add rules to "include", or remove rules from "exclude".',
  },
} as const satisfies Entries;
