import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Removes the declarations in `dist` that `index.d.ts` does not lead to: the compiler writes one for every module.

const reached = new Set([join('dist', 'index.d.ts')]);
for (const file of reached) {
  const imports = readFileSync(file, 'utf8').matchAll(/["'](\.[^"']+)\.[jt]s["']/g);
  for (const [, path] of imports) reached.add(join(file, '..', `${path}.d.ts`));
}
for (const name of readdirSync('dist', { recursive: true })) {
  const file = join('dist', name);
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
