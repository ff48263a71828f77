/** What the runtime of a command line imports from npm, in the versions that our own `package.json` has and our tests use. */
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

/** Types of what has none of its own. Those of Node are of the oldest version that programs run on. */
export const typeDependencies: Readonly<Record<string, string>> = {
  '@types/node': '^20.19.43',
  '@types/write-file-atomic': '^4.0.3',
};
