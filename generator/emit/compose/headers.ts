import { sortedBy } from '../../order.ts';
import { headersDeclaration, headersPath } from '../declarations/answer-headers.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ModelFileView, ModelView } from '../views/model.ts';
import { operationsOf } from '../../model/walk.ts';
import { docsView } from './docs.ts';
import type { Composed } from './models.ts';

/** The file of the headers that several operations answer with; null if there are none. */
export function headersFile(pkg: PackageScope): Composed<ModelFileView> | null {
  const { api, names, symbols, runtime } = pkg;
  const scope = new FileScope(headersPath, symbols, runtime);
  const sharing = operationsOf(api).filter(({ id }) => names.headers(id) !== '' && symbols.sharesHeaders(id));
  const byName = new Map(sharing.toReversed().map((operation) => [names.headers(operation.id), operation]));
  const models = sortedBy(byName, ([name]) => name).map(([name, operation]): ModelView => ({
    name: identifier(name),
    docs: docsView({ summary: null, description: null, deprecated: false, link: null }),
    declarations: [
      headersDeclaration(operation, code`Headers that several calls are answered with.`, symbols, scope),
    ],
    values: null,
    guard: null,
  }));
  return models.length === 0
    ? null
    : { path: headersPath, scope, view: { package: pkg.view, imports: scope.imports, models } };
}
