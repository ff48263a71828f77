import { headersDeclaration } from '../declarations/headers.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ModelFileView, ModelView } from '../views/model.ts';
import { OnDemand } from '../views/on-demand.ts';
import { fieldData } from './call-data.ts';
import { docsView } from './docs.ts';
import type { Composed } from './models.ts';

/** The file of the headers that several calls share; null if there are none. */
export function headersFile({
  contract,
  lookup,
  runtime,
  view,
}: PackageScope): Composed<ModelFileView> | null {
  const [first] = contract.headers;
  if (first === undefined) return null;
  const { file: path } = first;
  const scope = new FileScope(path, lookup, runtime);
  const docs = new OnDemand(() =>
    docsView({ summary: null, description: null, deprecated: false, link: null }),
  );
  const text = code`Headers that several responses have.`;
  const models = contract.headers.map((headers): ModelView => ({
    name: identifier(headers.name),
    docs,
    declarations: [headersDeclaration(headers, text, lookup, scope)],
    fields: new OnDemand(() => headers.fields.map((each) => fieldData(each, null))),
    values: null,
    guard: null,
  }));
  return { path, scope, view: { package: view, imports: scope.imports, models } };
}
