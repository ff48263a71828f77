/**
 * The npm packages that the runtime of a command line imports, in the versions of our own `package.json`,
 * which our tests use.
 */
export const runtimeDependencies: Readonly<Record<string, string>> = {
  '@bomb.sh/tab': '^0.0.22',
  '@clack/prompts': '^1.9.0',
  '@jmespath-community/jmespath': '^1.3.0',
  'cli-table3': '^0.6.5',
  commander: '^14.0.3',
  'env-paths': '^4.0.0',
  'string-width': '^8.3.0',
  'write-file-atomic': '^6.0.0',
  yaml: '^2.9.1',
  'yocto-spinner': '^1.2.2',
};

/** Type packages for packages without types. Those of Node are for the oldest supported version. */
export const typeDependencies: Readonly<Record<string, string>> = {
  '@types/node': '^20.19.43',
  '@types/write-file-atomic': '^4.0.3',
};
