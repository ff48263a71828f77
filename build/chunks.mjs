import { join } from 'node:path';

/** The modules that each thread of a plain run loads with `import()`, in `generator`, and the library, which configurations load. */
const roots = {
  program: ['commands/program', 'commands/generate'],
  run: ['run/generate', 'run/make'],
  print: ['print/thread', 'print/file-printer'],
  library: ['index'],
};

/**
 * Names the chunks for rolldown's `codeSplitting`, so that a thread loads few files: one with what only it needs, and one for each set
 * of threads that it shares modules with. Other modules get chunks of rolldown's choice.
 *
 * @returns {import('rolldown').CodeSplittingNameFunction}
 */
export function chunkNames() {
  /** @type {Map<string, string> | null} */
  let names = null;
  return (id, context) => {
    names ??= namesFor(context);
    return context.getModuleInfo(id)?.isEntry ? null : (names.get(id) ?? null);
  };
}

function namesFor(context) {
  const names = new Map();
  for (const [thread, modules] of Object.entries(roots)) {
    const reached = new Set(modules.map((name) => join(import.meta.dirname, '../generator', `${name}.ts`)));
    // The loop also visits the modules that it adds.
    for (const id of reached)
      for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
    for (const id of reached) names.set(id, names.has(id) ? `${names.get(id)}-${thread}` : thread);
  }
  return names;
}
