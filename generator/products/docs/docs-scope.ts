import { htmlText } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import type { SampleScope } from '../samples/sample-scope.ts';
import { docsView } from '../sdk/compose/docs.ts';
import { lookupIn } from '../sdk/lookup.ts';
import type { ProductInput } from '../product.ts';
import type { SampleProgram } from './overlay.ts';
import type { ApiView } from './views.ts';

/** The context of all functions that compose a file of the reference. */
export interface DocsScope extends SampleScope {
  /** The command line in samples; null if the target has none. */
  readonly program: SampleProgram | null;
  readonly view: ApiView;
}

/** Creates the context. */
export function docsScope(
  input: Pick<ProductInput, 'contract' | 'package'>,
  program: SampleProgram | null,
): DocsScope {
  const { contract, package: facts } = input;
  const { title, version, docs } = contract;
  return {
    ...{ contract, package: facts, program },
    lookup: lookupIn(contract),
    view: {
      title: new Text(title),
      htmlTitle: htmlText(title),
      version: new Text(version),
      docs: docsView(docs),
      sdk: new Text(facts.name),
      program: program === null ? null : new Text(program.bin),
    },
  };
}
