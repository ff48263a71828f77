/**
 * What a runtime name is called in a file where the document owns it.
 *
 * @param isTaken - whether something there has a name already
 */
export function runtimeAlias(name: string, isTaken: (name: string) => boolean): string {
  const alias = /^[a-z]/.test(name) ? `runtime${name[0]?.toUpperCase()}${name.slice(1)}` : `Runtime${name}`;
  return isTaken(alias) ? runtimeAlias(alias, isTaken) : alias;
}
