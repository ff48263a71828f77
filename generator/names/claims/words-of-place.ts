import type { Model } from '../../model/types.ts';
import { parsePointer } from '../../load/pointer.ts';
import { pascalCase, words } from '../../words.ts';
import { typeName } from '../../identifier.ts';
import { phrase } from '../operation-words.ts';
import type { Naming, Words } from './claim.ts';
import { statusWords } from './statuses.ts';

const noise: ReadonlySet<string> = new Set(
  'paths responses content application json schema properties items components schemas parameters'.split(' '),
);

/**
 * The last source: the words of the model's place, as many from the end as a free name needs.
 *
 * The words of a place in an operation begin with the operation. Paths and expressions give no words.
 */
export function wordsOfPlace(model: Model, naming: Naming, isFree: (name: string) => boolean): Words {
  const { origin, id } = model;
  const holder = operationOf(model, naming);
  const tokens = parsePointer(origin.pointer.slice(holder?.pointer.length ?? 0)).filter(
    (token) => !/^[/{]|\{\$/.test(token),
  );
  const all = tokens.flatMap((token) =>
    words(/^[1-5]\d\d$/.test(token) ? statusWords(Number(token)) : token),
  );
  const informative = all.filter((word) => !noise.has(word.toLowerCase()));
  const before = holder?.words ?? words(origin.file.replace(/\.\w+$/, ''));
  for (const parts of [informative, all]) {
    for (let count = Math.min(2, parts.length); count <= parts.length; count += 1) {
      const last = parts.slice(parts.length - count);
      const name = holder === null && count < parts.length ? last : [...before, ...last];
      if (/^\p{L}/u.test(name[0] ?? '') && isFree(typeName(pascalCase(name)))) return name;
    }
  }
  return ['model', ...words(id)];
}

function operationOf(
  { uses, origin }: Model,
  naming: Naming,
): { readonly pointer: string; readonly words: Words } | null {
  for (const use of uses) {
    if (!('operation' in use)) continue;
    const { operation, resource } = naming.operation(use.operation);
    const { file, pointer } = operation.origin;
    if (file === origin.file && origin.pointer.startsWith(`${pointer}/`))
      return { pointer, words: phrase(operation, resource) };
  }
  return null;
}
