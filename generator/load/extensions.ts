/** Extensions that hold parts of the document which the generator reads. */
const readExtensions: ReadonlySet<string> = new Set(['x-webhooks', 'x-ms-paths']);

/** Members whose keys are names that the document chose, so that none of them is an extension. */
const namesInside: ReadonlySet<string> = new Set(
  'properties patternProperties dependentSchemas $defs definitions schemas headers content examples links callbacks encoding parameters requestBodies securitySchemes pathItems webhooks'.split(
    ' ',
  ),
);

/**
 * Whether a member is an extension that the generator does not read, so that nothing in it is a reference (OpenAPI 3.1,
 * section 4.9).
 *
 * @param parent - the key of the object that has the member; undefined for the root of a file
 */
export function isUnreadExtension(key: string, parent: string | undefined): boolean {
  return key.startsWith('x-') && !readExtensions.has(key) && !namesInside.has(parent ?? '');
}
