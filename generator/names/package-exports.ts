/** A name that the package's root exports. */
export interface PackageExport {
  /** The file that declares it, relative to `src`. */
  readonly home: string;
  readonly name: string;
  readonly isType: boolean;
}

/**
 * What a package exports of its own, whatever its document says: nothing of the document may be called so.
 *
 * @param client the name of the client class
 */
export function packageExports(client: string): readonly PackageExport[] {
  return [
    { home: 'client.ts', name: client, isType: false },
    { home: 'client.ts', name: `${client}Options`, isType: true },
    { home: 'client.ts', name: 'createClient', isType: false },
    { home: 'errors.ts', name: `${client}Error`, isType: true },
    { home: 'errors.ts', name: `is${client}Error`, isType: false },
  ];
}
