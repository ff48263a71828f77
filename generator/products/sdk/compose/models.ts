import { webhooksFile } from '../../../contract/exports.ts';
import type { EnumType, Model, Type } from '../../../contract/types.ts';
import { holds } from '../../../contract/visit.ts';
import { groupedBy, sortedBy } from '../../../order.ts';
import {
  converterDeclaration,
  enumConst,
  guardHead,
  modelDeclarations,
  typeDeclaration,
} from '../declarations/model.ts';
import { aliasDeclaration } from '../declarations/print.ts';
import { wireCode } from '../declarations/wire.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { proseOf } from '../prose.ts';
import type { FieldDataView } from '../views/data.ts';
import type { ModelFileView, ModelView } from '../views/model.ts';
import { OnDemand } from '../views/on-demand.ts';
import { fieldData } from './call-data.ts';
import { docsView } from './docs.ts';

/** A file's path, relative to `src`, with its view and the scope that collected its imports. */
export interface Composed<View> {
  readonly path: string;
  readonly view: View;
  readonly scope: FileScope;
}

/** The files of `src/models`, sorted by path, each composed when its turn comes; in each the models are sorted by name. */
export function* modelFiles(pkg: PackageScope): Iterable<Composed<ModelFileView>> {
  const byFile = groupedBy(pkg.contract.models, ({ file }) => file);
  for (const [path, group] of sortedBy(byFile, ([path]) => path)) yield modelFile(pkg, path, group);
}

function modelFile(pkg: PackageScope, path: string, models: readonly Model[]): Composed<ModelFileView> {
  const scope = new FileScope(path, pkg.lookup, pkg.runtime);
  const views = models.map((model) => modelView(model, pkg, scope));
  return { path, scope, view: { package: pkg.view, imports: scope.imports, models: views } };
}

function modelView(model: Model, { lookup }: PackageScope, scope: FileScope): ModelView {
  const { type, guardName } = model;
  const declarations = modelDeclarations(model, scope);
  const converter = converterDeclaration(model, lookup, scope);
  const parts = {
    name: identifier(model.name),
    docs: docsView(model.docs),
    declarations: [...declarations, ...(converter === null ? [] : [converter])],
    fields: new OnDemand(() => fieldsOf(type)),
  };
  if (type.kind !== 'enum' || model.keys === null) return { ...parts, values: null, guard: null };
  const guard = guardName && {
    head: guardHead(model, guardName, type),
    test: guardTest(parts.name, type, scope),
  };
  return { ...parts, values: enumConst(model, type), guard: guard || null };
}

function fieldsOf(type: Type): readonly FieldDataView[] {
  return type.kind === 'object' ? type.properties.map((property) => fieldData(property, null)) : [];
}

function guardTest(name: Code, { base }: EnumType, scope: FileScope): Code {
  const values = base === 'string' ? code`string` : code`number`;
  return code`${scope.global('Object')}.values<${values}>(${name}).includes(value)`;
}

/** The file of the types of webhooks' payloads; null if there are none. */
export function webhookFile({
  contract,
  lookup,
  runtime,
  view,
}: PackageScope): Composed<ModelFileView> | null {
  const scope = new FileScope(webhooksFile, lookup, runtime);
  const models = contract.webhooks.map(({ name, type, docs }): ModelView => {
    const note = code`The body of a request that the service sends.`;
    const prose = proseOf(docs, { notes: [note] });
    const context = { scope, direction: 'response' } as const;
    const declaration = holds(type, lookup.models)
      ? aliasDeclaration({ name: identifier(name), docs: prose, type: wireCode(type, context, lookup) })
      : typeDeclaration(name, type, prose, context);
    return {
      name: identifier(name),
      docs: docsView(docs),
      declarations: [declaration],
      fields: new OnDemand(() => []),
      values: null,
      guard: null,
    };
  });
  return models.length === 0
    ? null
    : { path: webhooksFile, scope, view: { package: view, imports: scope.imports, models } };
}
