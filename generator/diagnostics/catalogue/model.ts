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
    help: 'Correct the keyword.',
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
    help: 'Describe the restriction in prose if callers should see it.',
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
    help: 'Write a schema.',
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
      `The schema "${name}" and others combine each other in too many ways to write them out.`,
    help: 'Give the schemas that refer to each other by allOf properties of their own.',
  },
  'schema-refers-to-itself': {
    severity: 'warning',
    text: ({ name }: { name: string }) => `The schema "${name}" is a member of itself, which adds nothing.`,
    help: 'Remove the reference.',
  },
  'type-unknown': {
    severity: 'warning',
    text: ({ type }: { type: string; suggestion: string | null }) => `There is no type "${type}".`,
    help: 'Use string, number, integer, boolean, object, array or null.',
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
      `Some values do not have the declared type ${type}; they are read as if they had.`,
    help: 'Write the values in their type; YAML wants quotes around numbers that are strings.',
  },
  'enum-value-large': {
    severity: 'warning',
    text: ({ value }: { value: string }) =>
      `A JavaScript number cannot hold the listed value ${value}: the type lets any integer through.`,
    help: 'Describe the values as strings, or set types.int64 to "bigint" or "string", so that none is rounded.',
  },
  'default-large': {
    severity: 'warning',
    text: ({ value }: { value: string }) =>
      `A JavaScript number cannot hold the default ${value}: only the documentation tells it.`,
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
      `The property "${property}" has types that no value can satisfy together; the last one counts.`,
    help: 'Make the types of the members of allOf agree.',
  },
  'all-of-contradiction': {
    severity: 'warning',
    text: (_: object) => 'The schema has types that no value can satisfy together; the last one counts.',
    help: 'Remove one of the types.',
  },
  'discriminator-malformed': {
    severity: 'warning',
    text: (_: object) => 'A discriminator needs a "propertyName".',
    help: 'Name the property that tells the schemas apart.',
  },
  'discriminator-mapping': {
    severity: 'warning',
    text: ({ value }: { value: string }) => `The mapping of "${value}" leads to no schema.`,
    help: 'Name a component, or refer to a schema.',
  },
  'discriminator-conflict': {
    severity: 'warning',
    text: ({ property, values }: { property: string; values: string }) =>
      `The property "${property}" cannot be ${values}, as the discriminator says it is; its own type counts.`,
    help: 'Make the mapping and the type of the property agree.',
  },
  'discriminator-ambiguous': {
    severity: 'warning',
    text: ({ property }: { property: string }) =>
      `The property "${property}" does not tell all schemas apart.`,
    help: 'Give each schema a value of its own, or complete the mapping.',
  },
  'families-too-large': {
    severity: 'warning',
    text: ({ limit }: { limit: number }) =>
      `Schemas with discriminators have more than ${limit} subtypes in total; this one and those after it become plain objects.`,
    help: 'Declare the discriminator only where its property is defined.',
  },
  'parameter-malformed': {
    severity: 'warning',
    text: ({ reason }: { reason: string }) => `This parameter is left out: ${reason}.`,
    help: 'A parameter needs a "name", and "in" as path, query, header or cookie.',
  },
  'parameter-untyped': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The parameter "${name}" has neither "schema" nor "content"; its type is string.`,
    help: 'Describe its values with a schema.',
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
      `The path parameter "${name}" lacks "required: true"; callers must give it anyway, because a path has no gaps.`,
    help: 'Add required: true. For a path without the parameter, describe that path too.',
  },
  'path-expression': {
    severity: 'warning',
    text: ({ path, expression, written }: { path: string; expression: string; written: string }) =>
      `OpenAPI does not define ${expression}, as in the path ${path}: it is read as ${written}, and values are encoded.`,
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
    text: ({ style, place }: { style: string; place: string; suggestion: string | null }) =>
      `The style "${style}" is not for parameters in ${place}; the default of that place is used.`,
    help: 'Use a style from the table in the OpenAPI Specification, section "Style Values".',
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
    help: 'Leave the operation out by filter, or describe it with another method.',
  },
  'querystring-unsupported': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The parameter "${name}" takes the whole query in a form that is not supported.`,
    help: 'Use an object as application/x-www-form-urlencoded.',
  },
  'media-type-empty': {
    severity: 'warning',
    text: (_: object) => 'A body needs at least one media type in "content".',
    help: 'Say what is sent, for example application/json.',
  },
  'media-type-raw': {
    severity: 'warning',
    text: ({ mediaType, instead }: { mediaType: string; instead: string }) =>
      `A payload of ${mediaType} is not parsed: it is ${instead}, not what the schema says.`,
    help: 'Offer the payload as JSON too, or have XML parsed (types.xml in the configuration).',
  },
  'media-type-passed-over': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `The payload is not offered as ${mediaType}: it is the same value in a form that is not parsed.`,
    help: 'No action is needed: a form that is parsed is used.',
  },
  'media-type-beside-file': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `The response is a file: ${mediaType}, of which the document says nothing, is left out.`,
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
      `Responses with status ${status} are not results; their description is left out.`,
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
    text: ({ key }: { key: string; suggestion: string | null }) =>
      `The configuration names "${key}", which is not an operation of the document.`,
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
      `This operation would be ${name}, as ${other} is; a longer name keeps them apart.`,
    help: 'Pin a name in the config (names.operations) or with x-sdkwright-name.',
  },
  'security-unsupported': {
    severity: 'warning',
    text: ({ scheme, kind }: { scheme: string; kind: string }) =>
      `The security scheme "${scheme}" (${kind}) is not supported.`,
    help: 'Send what it needs through the client option "fetch" or a hook.',
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
      `The security schemes ${schemes} all write the ${place}; callers give one of them.`,
    help: 'Write them as alternatives, each in an entry of "security" of its own.',
  },
  'parameter-is-credential': {
    severity: 'info',
    text: ({ name, scheme }: { name: string; scheme: string }) =>
      `The parameter "${name}" is the credential of the security scheme "${scheme}": the client sends it.`,
    help: 'Remove the parameter.',
  },
  'security-of-sign-in': {
    severity: 'info',
    text: (_: object) =>
      'This operation signs callers in: it is sent without the credential that the document asks for everywhere.',
    help: 'Write "security: []" at the operation, or the credential that it needs.',
  },
  'client-parameter-unmet': {
    severity: 'warning',
    text: ({ name, guess }: { name: string; guess: string | null }) =>
      `No operation has the parameter "${name}", which client.parameters names${guess === null ? '.' : `; did you mean "${guess}"?`}`,
    help: 'Name a parameter as the document does; `sdkwright inspect` proposes those that most calls have.',
  },
  'client-parameter-differs': {
    severity: 'info',
    text: ({ name, operation }: { name: string; operation: string }) =>
      `"${name}" of ${operation} has another type, default or place than in most operations: it stays an input of this call.`,
    help: 'Declare it as the others do, in the document or by an overlay.',
  },
  'security-undeclared': {
    severity: 'warning',
    text: ({ scheme }: { scheme: string; suggestion: string | null }) =>
      `There is no security scheme "${scheme}".`,
    help: 'Declare it under components.securitySchemes.',
  },
  'server-variable': {
    severity: 'warning',
    text: ({ name }: { name: string }) =>
      `The server variable "${name}" has no default; its first value is used.`,
    help: 'Add a default.',
  },
  'server-not-whole': {
    severity: 'warning',
    text: ({ url }: { url: string | null }) =>
      `${url === null ? 'The document names no server' : `The server "${url}" is relative`}: outside the service's own web pages, callers must set the option "baseUrl".`,
    help: 'Add a server with a whole URL, in the document or by an overlay, or set client.baseUrl in the configuration. Where each caller runs a service of their own, say diagnostics: { "server-not-whole": "off" } in the configuration.',
  },
  'filter-unmet': {
    severity: 'warning',
    text: ({ rule }: { rule: string; suggestion: string | null }) => `No operation matches "${rule}".`,
    help: 'Correct or remove it; `sdkwright inspect` shows operations with their ids and paths.',
  },
  'filter-leaves-nothing': {
    severity: 'error',
    text: (_: object) => 'The filter leaves no operation.',
    help: 'Widen "include", or take something out of "exclude".',
  },
} as const satisfies Entries;
