/** A name that the root of every package exports. */
export interface PackageExport {
  readonly name: string;
  readonly kind: 'client' | 'client options' | 'client factory' | 'error' | 'error guard';
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly isType: boolean;
}

/**
 * The exports that do not come from the document. Names of the document cannot be one of these.
 *
 * @param client - name of the client class
 */
export function packageExports(client: string): readonly PackageExport[] {
  return [
    { name: client, kind: 'client', file: 'client.ts', isType: false },
    { name: `${client}Options`, kind: 'client options', file: 'create-client.ts', isType: true },
    { name: 'createClient', kind: 'client factory', file: 'create-client.ts', isType: false },
    { name: `${client}Error`, kind: 'error', file: 'errors.ts', isType: true },
    { name: `is${client}Error`, kind: 'error guard', file: 'errors.ts', isType: false },
  ];
}
