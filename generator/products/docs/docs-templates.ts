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
  hosts: { once: 'index.html', resource: 'reference.md', model: 'index.html' },
  changesSince: () => '',
};
