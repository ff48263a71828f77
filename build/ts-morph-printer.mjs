import { createRequire } from 'node:module';

const { ts } = createRequire(import.meta.url)('ts-morph');

/**
 * Bundles ts-morph where a module prints with it, without the compiler that ts-morph includes: loading that takes a third of a second,
 * and printing needs none of it but its enums. Wherever printing did need more, it would throw.
 *
 * @returns {import('rolldown').Plugin}
 */
export function tsMorphPrinter() {
  return {
    name: 'ts-morph-printer',
    load: {
      filter: { id: [/[/\\]@ts-morph[/\\]common[/\\]dist[/\\]typescript\.js$/, unused] },
      handler: (id) => ({ code: unused.test(id) ? '' : enums(), moduleType: 'js' }),
    },
    transform: {
      filter: { id: [/[/\\]ts-morph-common\.js$/, /[/\\]code-block-writer[/\\]script[/\\]mod\.js$/] },
      handler: (code) =>
        code.replace(declarations, 'const libFiles = [];').replaceAll(field, 'this.$1 = $2;'),
    },
  };
}

/** What ts-morph finds and matches files with. */
const unused = /[/\\]node_modules[/\\](?:minimatch|tinyglobby|path-browserify)[/\\]/;

/** The declarations of JavaScript's own objects, as texts. */
const declarations = /^const libFiles = \[[^]*?^ *\}\];$/m;

/**
 * A field that a constructor defines as a property of the new object. Assigning it has the same effect, and takes a tenth of the
 * time: ts-morph creates a writer for each type that it prints.
 */
const field =
  /Object\.defineProperty\(this, "(\w+)", \{\s+enumerable: true,\s+configurable: true,\s+writable: true,\s+value: (.+)\s+\}\);/g;

/** The compiler's enums and version, and a scanner, which ts-morph makes when it is loaded. */
function enums() {
  const isEnum = (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => /^(?:string|number)$/.test(typeof each));
  const all = Object.entries(ts).filter(([, value]) => typeof value === 'string' || isEnum(value));
  return `module.exports = { ...${JSON.stringify(Object.fromEntries(all))}, createScanner() {} };`;
}
