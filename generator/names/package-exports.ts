/** A name that the package's root exports whatever its document says. */
export interface PackageExport {
  readonly name: string;
  readonly kind: 'client' | 'client options' | 'client factory' | 'error' | 'error guard';
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly isType: boolean;
}

/**
 * What a package exports of its own: nothing of the document may be called so.
 *
 * @param client the name of the client class
 */
export function packageExports(client: string): readonly PackageExport[] {
  return [
    { name: client, kind: 'client', file: 'client.ts', isType: false },
    { name: `${client}Options`, kind: 'client options', file: 'client.ts', isType: true },
    { name: 'createClient', kind: 'client factory', file: 'client.ts', isType: false },
    { name: `${client}Error`, kind: 'error', file: 'errors.ts', isType: true },
    { name: `is${client}Error`, kind: 'error guard', file: 'errors.ts', isType: false },
  ];
}
