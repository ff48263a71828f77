import { json, path } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import type { FileSource, Product, ProductInput } from '../product.ts';
import { docsScope, type DocsScope } from './docs-scope.ts';
import { docsTemplates } from './docs-templates.ts';
import { referencePath } from './link.ts';
import { samplesOverlay, type SampleProgram } from './overlay.ts';
import { referenceFile, titleOf } from './reference.ts';
import type { LlmsFileView } from './views.ts';

/**
 * The reference: a page, the same as Markdown, and an overlay with samples.
 *
 * @param program - the command line in samples; null if the target has none
 */
export function docsProduct(program: SampleProgram | null): Product {
  return { templates: docsTemplates, sources: (input) => sourcesOf(input, program) };
}

function* sourcesOf(input: ProductInput, program: SampleProgram | null): Generator<FileSource> {
  const scope = docsScope(input, program);
  const { view: api } = scope;
  const top = {
    'overlay.json': { api, content: json(samplesOverlay(scope, program)) },
    'index.html': { api },
    'page.js': { api },
    'llms.txt': llmsFile(scope),
  };
  for (const [file, view] of Object.entries(top)) yield { kind: 'view', path: file, template: file, view };
  for (const resource of scope.contract.resources)
    yield {
      kind: 'view',
      path: referencePath(resource),
      template: 'reference.md',
      view: referenceFile(resource, scope),
    };
}

/** `llms.txt` (llmstxt.org): the list of the reference's files. */
function llmsFile({ contract, view }: DocsScope): LlmsFileView {
  return {
    api: view,
    resources: contract.resources.map((resource) => ({
      title: new Text(resource.title),
      file: path(referencePath(resource)),
      summary: new Text(resource.calls.map(titleOf).join('; ')),
    })),
  };
}
