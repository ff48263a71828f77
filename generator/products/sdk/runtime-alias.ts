/**
 * The name of a runtime export in a file whose document has a thing with the same name.
 *
 * @param isTaken - whether a name is in use there
 */
export function runtimeAlias(name: string, isTaken: (name: string) => boolean): string {
  const alias = /^[a-z]/.test(name) ? `runtime${name[0]?.toUpperCase()}${name.slice(1)}` : `Runtime${name}`;
  return isTaken(alias) ? runtimeAlias(alias, isTaken) : alias;
}
