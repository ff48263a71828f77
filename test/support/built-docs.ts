import { join } from 'node:path';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { loadConfig } from '../../generator/config/load-config.ts';
import { generate } from '../../generator/index.ts';
import { repository } from './folders.ts';

/** Makes the reference of a target of this repository in a folder of its own, and gives that. */
export async function buildDocs(name: string, folder: string): Promise<string> {
  const loaded = await loadConfig(null, repository, new Diagnostics());
  const given = loaded?.given[name];
  if (given?.products?.docs === undefined) throw new Error(`There is no target ${name} with a reference.`);
  const { cli } = given.products;
  const out = (product: string): string => join(folder, name, product);
  const products = { ...(cli && { cli: { ...cli, out: out('cli') } }), docs: { out: out('docs') } };
  const target = { ...given, out: out('sdk'), products };
  const { ok, targets } = await generate({ config: { targets: { [name]: target } }, cwd: repository });
  if (!ok) throw new Error(JSON.stringify(targets));
  return out('docs');
}
