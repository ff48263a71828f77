import type { Entries } from './entry.ts';

/** Languages of files. */
type Format = 'JSON' | 'YAML' | 'JavaScript' | 'TypeScript';

/** The diagnostics of the module `load`. */
export const loadEntries = {
  'file-not-found': {
    severity: 'error',
    text: (p: { file: string }) => `There is no file "${p.file}".`,
    help: 'Correct the path. Paths in a file are relative to that file, paths on the command line to the working directory.',
  },
  'file-unreadable': {
    severity: 'error',
    text: (p: { file: string; reason: string }) => `Cannot read "${p.file}": ${p.reason}.`,
    help: 'Give the path of a file that you can read.',
  },
  'file-too-large': {
    severity: 'error',
    text: (p: { file: string; limit: number }) => `"${p.file}" has more than ${p.limit} bytes.`,
    help: 'Check that this is the API description; if it is, split it into files.',
  },
  'file-encoding': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" is not UTF-8 text.`,
    help: 'Save the file as UTF-8.',
  },
  'too-many-files': {
    severity: 'error',
    text: (p: { limit: number }) => `The document's references lead to more than ${p.limit} files.`,
    help: 'Check where the references lead, or bundle the document into one file.',
  },
  'too-deep': {
    severity: 'error',
    text: (p: { limit: number }) => `The file nests values more than ${p.limit} levels deep.`,
    help: 'Move inner schemas to components and refer to them. Remove YAML aliases that contain themselves.',
  },
  'name-too-long': {
    severity: 'error',
    text: (p: { what: string; unit: string; length: number; limit: number }) =>
      `The ${p.what} has ${p.length} ${p.unit}; the limit is ${p.limit}.`,
    help: 'Shorten it, in the document or by an overlay.',
  },
  'too-many-values': {
    severity: 'error',
    text: (p: { limit: number }) => `The file expands to more than ${p.limit} values.`,
    help: 'Replace YAML aliases that contain other aliases by references.',
  },
  'request-failed': {
    severity: 'error',
    text: (p: { url: string; reason: string }) => `Cannot fetch ${p.url}: ${p.reason}.`,
    help: 'Check the URL and the network, or download the document and generate from the file.',
  },
  'header-variable': {
    severity: 'error',
    text: (p: { host: string; name: string; variable: string }) =>
      `The header "${p.name}" for ${p.host} needs the environment variable ${p.variable}, which is not set.`,
    help: 'Set the variable, or change "references.headers" of the target in the configuration.',
  },
  'header-malformed': {
    severity: 'error',
    text: (p: { host: string; name: string }) =>
      `The header "${p.name}" for ${p.host} is not a valid HTTP header.`,
    help: 'Use only letters, digits and hyphens in the name, and no line breaks in the value (RFC 9110, section 5.5).',
  },
  'redirect-refused': {
    severity: 'error',
    text: (p: { url: string; to: string }) => `${p.url} redirects to ${p.to}, which is not allowed.`,
    help: 'Use the final URL, or add its host to "references.hosts" of the target in the configuration.',
  },
  'unsupported-address': {
    severity: 'error',
    text: (p: { ref: string }) => `The address "${p.ref}" is not supported.`,
    help: 'Use a relative path, or a URL that begins with http:, https: or file:.',
  },
  'invalid-syntax': {
    severity: 'error',
    text: (p: { format: Format; reason: string }) => `The file is not valid ${p.format}: ${p.reason}.`,
    help: 'Correct the syntax at this place.',
  },
  'empty-file': {
    severity: 'error',
    text: (p: { file: string }) => `"${p.file}" is empty.`,
    help: 'Name the file that holds the API description.',
  },
  'duplicate-key': {
    severity: 'warning',
    text: (_: object) => 'A mapping has the same key twice; the last value is used.',
    help: 'Remove one of the two keys.',
  },
  'not-an-openapi-document': {
    severity: 'error',
    text: (p: { found: string }) => `This is not an OpenAPI document: ${p.found}.`,
    help: 'Make the root an object with "openapi" (3.0, 3.1 or 3.2) or "swagger" (2.0).',
  },
  'unsupported-version': {
    severity: 'error',
    text: (p: { version: string }) => `Version ${p.version} is not supported.`,
    help: 'Convert the document to OpenAPI 3.0, 3.1 or 3.2; Swagger 2.0 is read too.',
  },
  'reference-outside-folder': {
    severity: 'error',
    text: (p: { ref: string; file: string }) =>
      `"${p.ref}" leads to "${p.file}", outside the folder of the document.`,
    help: 'Move the file, or add its folder to "references.folders" of the target in the configuration.',
  },
  'reference-to-host': {
    severity: 'error',
    text: (p: { ref: string; host: string }) =>
      `"${p.ref}" leads to the host ${p.host}, which is not allowed.`,
    help: 'Download the file to the folder of the document, or add the host to "references.hosts" of the target in the configuration.',
  },
  'unresolved-reference': {
    severity: 'error',
    tolerable: true,
    text: (p: { ref: string; missing: string; suggestion: string | null }) =>
      `Cannot resolve "${p.ref}": there is no ${p.missing}.`,
    help: 'Add the definition, or correct the reference.',
  },
  'reference-with-slash': {
    severity: 'warning',
    text: (p: { ref: string }) => `"${p.ref}" ends in a slash, which is ignored.`,
    help: 'Remove the slash.',
  },
  'reference-elsewhere': {
    severity: 'warning',
    text: (p: { ref: string; found: string }) =>
      `There is nothing at "${p.ref}"; ${p.found} is used instead.`,
    help: 'Correct the reference.',
  },
  'example-missing': {
    severity: 'warning',
    text: (p: { ref: string }) => `The example "${p.ref}" cannot be read and is left out.`,
    help: 'Add the example, or remove the reference.',
  },
  'reference-cycle': {
    severity: 'error',
    tolerable: true,
    text: (p: { cycle: string }) => `These references lead only to each other: ${p.cycle}.`,
    help: 'Replace one of the references by a definition.',
  },
  'open-dynamic-reference': {
    severity: 'warning',
    text: (p: { ref: string }) =>
      `"${p.ref}" means a different schema in each place that includes it; any value is accepted.`,
    help: 'Write out the schemas that include this one.',
  },
  'duplicate-operation-id': {
    severity: 'warning',
    text: (p: { id: string; first: string }) =>
      `operationId "${p.id}" is already used at ${p.first}; both operations are named by method and path.`,
    help: 'Rename one of them, or name one by its method and path in names.operations of the configuration.',
  },
  'path-identical': {
    severity: 'warning',
    text: (p: { path: string; first: string }) =>
      `"${p.path}" and "${p.first}" are the same path: they differ only in the names of parameters.`,
    help: 'Merge the two paths (OpenAPI Specification, Paths Object).',
  },
  'no-operations': {
    severity: 'warning',
    text: (p: { file: string }) => `"${p.file}" describes no operations.`,
    help: 'Describe operations under "paths" or "webhooks", or check that this is the right file.',
  },
  'invalid-overlay': {
    severity: 'error',
    text: (p: { reason: string }) => `This overlay cannot be applied: ${p.reason}.`,
    help: 'Write it as the OpenAPI Overlay Specification 1.0 or 1.1 says.',
  },
  'overlay-matches-nothing': {
    severity: 'warning',
    text: (p: { target: string }) =>
      `The action changes nothing: "${p.target}" matches nothing in the document.`,
    help: 'Adapt the expression to the document, or remove the action.',
  },
  'overlay-mismatch': {
    severity: 'error',
    tolerable: true,
    text: (p: { target: string; has: string; gets: string }) =>
      `The action would merge ${p.gets} into ${p.has} at "${p.target}".`,
    help: 'Write an update of the same type as its target, or remove the old value in an earlier action.',
  },
  'unsupported-collection-format': {
    severity: 'warning',
    text: (p: { format: string }) =>
      `collectionFormat "${p.format}" is unknown; values are joined by commas.`,
    help: 'Use csv, ssv, pipes or multi.',
  },
  'second-body': {
    severity: 'warning',
    text: (p: { names: string }) =>
      `An operation cannot have both a body and formData parameters; these are left out: ${p.names}.`,
    help: 'Describe the request by one body parameter or by form fields.',
  },
  'unsupported-oauth-flow': {
    severity: 'warning',
    text: (p: { flow: string }) => `OAuth 2 flow "${p.flow}" is unknown.`,
    help: 'Use implicit, password, application or accessCode.',
  },
  'invalid-document': {
    severity: 'warning',
    text: (p: { reason: string }) => `The document violates the specification: ${p.reason}.`,
    help: 'Correct the document, or correct it by an overlay. Generation continues.',
  },
  'validation-incomplete': {
    severity: 'info',
    text: (p: { reason: string }) =>
      `The document could not be checked against its specification: ${p.reason}.`,
    help: 'No action is needed: the generator makes its own checks too.',
  },
} as const satisfies Entries;
