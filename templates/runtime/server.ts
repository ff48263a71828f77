/**
 * Writes the URL of a server (OpenAPI, Server Object).
 *
 * @param template - A URL with `{variables}`.
 * @param defaults - Default values by name.
 * @param wanted - The caller's values.
 */
export function serverUrl(
  template: string,
  defaults: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string | undefined>> = {},
): string {
  const values = new Map(Object.entries(defaults));
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined) values.set(name, value);
  }
  return template.replace(/\{([^{}]*)\}/g, (slot, name: string) => values.get(name) ?? slot);
}
