import type { ProductTemplates } from '../../templates/product-templates.ts';
import { changesSince } from './views/changes.ts';
import { VIEW_VERSION } from './views/common.ts';
import { sampleViews } from './views/samples.ts';

/** The templates of the SDK. `templates/README.md` describes the fields of their views. */
export const sdkTemplates: ProductTemplates = {
  folder: 'sdk',
  runtime: 'runtime',
  version: VIEW_VERSION,
  samples: sampleViews,
  viewTypes: new Map([
    ['README.md', 'ReadmeFileView'],
    ['SKILL.md', 'SkillFileView'],
    ['api.md', 'ApiFileView'],
    ['client.ts', 'ClientFileView'],
    ['create-client.ts', 'CreateClientFileView'],
    ['errors.ts', 'ErrorsFileView'],
    ['index.ts', 'IndexFileView'],
    ['model.ts', 'ModelFileView'],
    ['package.json', 'ManifestFileView'],
    ['resource.ts', 'ResourceFileView'],
    ['tsconfig.json', 'ManifestFileView'],
    ['webhooks.ts', 'WebhooksFileView'],
    ['partials/api-operation', 'ApiOperationView'],
    ['partials/body', 'OperationView'],
    ['partials/model', 'ModelView'],
    ['partials/operation', 'OperationView'],
    ['partials/resource-imports', 'ResourceFileView'],
    ['partials/waiter', 'WaiterView'],
  ]),
  files: new Map([
    ['package.json', 'package.json'],
    ['tsconfig.json', 'tsconfig.json'],
    ['readme.md', 'README.md'],
    ['skill.md', 'SKILL.md'],
    ['api.md', 'api.md'],
    ['src/index.ts', 'index.ts'],
    ['src/client.ts', 'client.ts'],
    ['src/create-client.ts', 'create-client.ts'],
    ['src/errors.ts', 'errors.ts'],
    ['src/webhooks.ts', 'webhooks.ts'],
    ['src/resources/{name}.ts', 'resource.ts'],
    ['src/models/{name}.ts', 'model.ts'],
  ]),
  hosts: { once: 'client.ts', resource: 'resource.ts', model: 'model.ts' },
  changesSince,
};
