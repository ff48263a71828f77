/**
 * A plugin that gets Node's own modules from `process` instead of importing them. An import reads all exports
 * of a module, which loads others: `node:fs` loads streams, and `node:crypto` the Web Cryptography API.
 */
export function builtinModules() {
  return {
    name: 'builtin-modules',
    renderChunk: (code) =>
      code.replace(
        /^import (?:(\w+)(?:, )?)?(\{.*?\})? from "(node:[\w/]+)";$/gm,
        (_, whole, names, id) =>
          `const ${[whole, names?.replaceAll(' as ', ': ')]
            .flatMap((pattern) => (pattern ? `${pattern} = process.getBuiltinModule("${id}")` : []))
            .join(', ')};`,
      ),
  };
}
