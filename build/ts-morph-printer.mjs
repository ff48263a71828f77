import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { reachable } from './reachable.mjs';

const { ts } = createRequire(import.meta.url)('ts-morph');

/**
 * Bundles ts-morph where a module prints with it, without what only reading and changing code needs, which is most of it: loading that
 * takes a third of a second. Of the compiler, printing needs only enums. Wherever it did need more, it would throw.
 *
 * @returns {import('rolldown').Plugin}
 */
export function tsMorphPrinter() {
  return {
    name: 'ts-morph-printer',
    load: {
      filter: { id: [...parts.keys()] },
      handler(id) {
        const [, part] = [...parts].find(([pattern]) => pattern.test(id));
        return { code: part(id), moduleType: 'js' };
      },
    },
    transform: {
      filter: { id: /[/\\]code-block-writer[/\\]script[/\\]mod\.js$/ },
      handler: (code) => code.replaceAll(field, 'this.$1 = $2;'),
    },
  };
}

/** The modules of which a part is bundled. */
const parts = new Map([
  [/[/\\]ts-morph\.js$/, (id) => printing(id)],
  [/[/\\]ts-morph-common\.js$/, (id) => reachable(readFileSync(id, 'utf8'), helpers)],
  [/[/\\]@ts-morph[/\\]common[/\\]dist[/\\]typescript\.js$/, () => enums()],
  // What the helpers find and match files with.
  [/[/\\]node_modules[/\\](?:minimatch|tinyglobby|path-browserify)[/\\]/, () => ''],
]);

function printing(id) {
  return reachable(readFileSync(id, 'utf8'), ['printStructure', 'StructureKind']);
}

/** What printing uses of ts-morph's own helpers. */
const helpers = [
  'ArrayUtils',
  'Memoize',
  'ObjectUtils',
  'StringUtils',
  'SyntaxKind',
  'errors',
  'nameof',
  'ts',
];

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
