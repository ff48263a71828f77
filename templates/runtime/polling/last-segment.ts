/** The id at the end of a resource name: `123` of `projects/a/operations/123` (AIP-122). An id alone is itself. */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
