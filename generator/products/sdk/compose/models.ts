import type { EnumType, Model, Type } from '../../../contract/types.ts';
import { groupedBy, sortedBy } from '../../../order.ts';
import { converterDeclaration, enumConst, guardHead, modelDeclarations } from '../declarations/model.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
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

/** A file to compose when it is needed. */
export interface Composable<View> {
  readonly path: string;
  /** The parts of the contract that it declares, as `contentKeys` names them. */
  readonly parts: readonly string[];
  readonly compose: () => Composed<View>;
}

/** The files of `src/models`, sorted by path. Models of a file are sorted by name. */
export function modelFiles(pkg: PackageScope): readonly Composable<ModelFileView>[] {
  const byFile = groupedBy(pkg.contract.models, ({ file }) => file);
  return sortedBy(byFile, ([path]) => path).map(([path, group]) => ({
    path,
    parts: group.map(({ name }) => name),
    compose: () => modelFile(pkg, path, group),
  }));
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
    docs: new OnDemand(() => docsView(model.docs)),
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
