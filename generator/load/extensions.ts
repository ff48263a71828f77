/** Extensions with parts of the document that the generator reads. */
const readExtensions: ReadonlySet<string> = new Set(['x-webhooks', 'x-ms-paths']);

/** Objects whose keys are names that the document chose. None of these names is an extension. */
const namesInside: ReadonlySet<string> = new Set(
  'properties patternProperties dependentSchemas $defs definitions schemas headers content examples links callbacks encoding parameters requestBodies securitySchemes pathItems webhooks'.split(
    ' ',
  ),
);

/**
 * Whether a member is an extension that the generator does not read. Nothing inside it is a reference
 * (OpenAPI 3.1, section 4.9).
 *
 * @param parent - the key of the object that has the member; undefined for the root of a file
 */
export function isUnreadExtension(key: string, parent: string | undefined): boolean {
  return key.startsWith('x-') && !readExtensions.has(key) && !namesInside.has(parent ?? '');
}
