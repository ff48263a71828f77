import type { EnumType, Model } from '../../model/types.ts';
import { groupedBy, sortedBy } from '../../order.ts';
import {
  converterDeclaration,
  enumConst,
  guardHead,
  modelDeclarations,
  typeDeclaration,
} from '../declarations/model.ts';
import { aliasDeclaration } from '../declarations/print.ts';
import { isConverted, wireCode } from '../declarations/wire.ts';
import { FileScope } from '../file-scope.ts';
import { code, identifier } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import { proseOf } from '../prose.ts';
import type { ModelFileView, ModelView } from '../views/model.ts';
import { docsView } from './docs.ts';

/** A file's path, relative to `src`, with its view and the scope that collected its imports. */
export interface Composed<View> {
  readonly path: string;
  readonly view: View;
  readonly scope: FileScope;
}

/** The files of `src/models`, sorted by path, each composed when its turn comes; in each the models are sorted by name. */
export function* modelFiles(pkg: PackageScope): Iterable<Composed<ModelFileView>> {
  const { api, names } = pkg;
  const models = sortedBy(api.models.values(), ({ id }) => names.model(id));
  const byFile = groupedBy(models, ({ id }) => names.file(id));
  for (const [path, group] of sortedBy(byFile, ([path]) => path)) yield modelFile(pkg, path, group);
}

function modelFile(pkg: PackageScope, path: string, models: readonly Model[]): Composed<ModelFileView> {
  const scope = new FileScope(path, pkg.symbols, pkg.runtime);
  const views = models.map((model) => modelView(model, pkg, scope));
  return { path, scope, view: { package: pkg.view, imports: scope.imports, models: views } };
}

function modelView(model: Model, { symbols, names }: PackageScope, scope: FileScope): ModelView {
  const declarations = modelDeclarations(model, symbols, scope);
  const converter = converterDeclaration(model, symbols, scope);
  const parts = {
    name: identifier(names.model(model.id)),
    docs: docsView(model.docs),
    declarations: [
      ...declarations.map((each) => each.declaration),
      ...(converter === null ? [] : [converter]),
    ],
  };
  if (!isEnum(model)) return { ...parts, values: null, guard: null };
  const { type } = model;
  const guard = { head: guardHead(model.id, type, symbols), test: guardTest(parts.name, type, scope) };
  return { ...parts, values: enumConst(model, symbols), guard: type.open ? guard : null };
}

function isEnum(model: Model): model is Model & { readonly type: EnumType } {
  return model.type.kind === 'enum';
}

function guardTest(name: ModelView['name'], { base }: EnumType, scope: FileScope): ModelView['name'] {
  const values = base === 'string' ? code`string` : code`number`;
  return code`${scope.global('Object')}.values<${values}>(${name}).includes(value)`;
}

/** The file of the types of webhooks' payloads; null if there are none. */
export function webhookFile(pkg: PackageScope): Composed<ModelFileView> | null {
  const { api, names, symbols, runtime } = pkg;
  const scope = new FileScope(webhooksPath, symbols, runtime);
  const models = sortedBy(api.webhooks, ({ id }) => names.webhook(id)).flatMap(
    (webhook): readonly ModelView[] => {
      if (webhook.body === null) return [];
      const name = names.webhook(webhook.id);
      const note = code`Payload of a request that the service sends.`;
      const docs = proseOf(webhook.docs, { notes: [note] });
      const context = { scope, direction: 'response' } as const;
      const { type } = webhook.body;
      const declaration = isConverted(type, symbols)
        ? aliasDeclaration({ name: identifier(name), docs, type: wireCode(type, context, symbols) })
        : typeDeclaration(name, type, docs, context);
      return [
        {
          name: identifier(name),
          docs: docsView(webhook.docs),
          declarations: [declaration],
          values: null,
          guard: null,
        },
      ];
    },
  );
  return models.length === 0
    ? null
    : { path: webhooksPath, scope, view: { package: pkg.view, imports: scope.imports, models } };
}

/** Where webhooks' types live; no resource or model file is called so. */
export const webhooksPath = 'webhooks.ts';
