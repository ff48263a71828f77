import type { Template } from './lookup.ts';
import { isExtra } from './lookup.ts';

/** The type of each template's view, by the template's name: `templates/README.md` tells its fields. */
const viewTypes: ReadonlyMap<string, string> = new Map([
  ['README.md', 'ReadmeFileView'],
  ['api.md', 'ApiFileView'],
  ['client.ts', 'ClientFileView'],
  ['errors.ts', 'ErrorsFileView'],
  ['index.ts', 'IndexFileView'],
  ['model.ts', 'ModelFileView'],
  ['package.json', 'ManifestFileView'],
  ['resource.ts', 'ResourceFileView'],
  ['tsconfig.json', 'ManifestFileView'],
  ['partials/api-operation', 'ApiOperationView'],
  ['partials/body', 'OperationView'],
  ['partials/model', 'ModelView'],
  ['partials/operation', 'OperationView'],
  ['partials/resource-imports', 'ResourceFileView'],
  ['partials/waiter', 'WaiterView'],
]);

/** The template whose view an extra gets, by how often it is rendered. */
const hosts = { once: 'client.ts', resource: 'resource.ts', model: 'model.ts' } as const;

/** The template whose view another gets: its own name, unless it is an extra. */
export function viewName({ name, header }: Pick<Template, 'name' | 'header'>): string {
  return isExtra(name) ? hosts[header.scope] : name;
}

/** The type of a template's view; null for a partial that gets the view of whatever calls it. */
export function viewType(template: Pick<Template, 'name' | 'header'>): string | null {
  return viewTypes.get(viewName(template)) ?? null;
}
