import type { ProductTemplates } from '../../templates/product-templates.ts';
import { docsSamples } from './samples.ts';
import { DOCS_VIEW_VERSION } from './views.ts';

/** The templates of the reference. */
export const docsTemplates: ProductTemplates = {
  folder: 'docs',
  runtime: null,
  version: DOCS_VIEW_VERSION,
  samples: docsSamples,
  viewTypes: new Map([
    ['index.html', 'PageFileView'],
    ['llms.txt', 'LlmsFileView'],
    ['overlay.json', 'OverlayFileView'],
    ['page.js', 'PageFileView'],
    ['reference.md', 'ReferenceFileView'],
  ]),
  files: new Map([
    ['index.html', 'index.html'],
    ['llms.txt', 'llms.txt'],
    ['overlay.json', 'overlay.json'],
    ['page.js', 'page.js'],
    ['reference/{name}.md', 'reference.md'],
  ]),
  hosts: { once: 'index.html', resource: 'reference.md', model: null },
  changesSince: () => '',
};
