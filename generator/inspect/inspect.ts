import type { Api, InputField, Model, Operation, Resource, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { describeBehaviour, type NamesInText } from './describe-behaviour.ts';
import { describeUse } from './describe-use.ts';
import type {
  FieldOverview,
  ModelOverview,
  OperationOverview,
  Overview,
  ResourceOverview,
} from './overview.ts';
import { typeText } from './type-members.ts';
import { routeOf } from '../model/route.ts';
import { sortedBy } from '../order.ts';

/** Shows what the generator made of a document: resources, operations, what it guessed and why, models and their uses. */
export function inspect(api: Api, names: Names): Overview {
  const text = namesInText(api, names);
  return {
    title: api.title,
    version: api.version,
    resources: api.resources.map((resource) => resourceOverview(resource, names, text)),
    models: sortedBy(
      Array.from(api.models.values(), (model) => modelOverview(model, text)),
      ({ name }) => name,
    ),
  };
}

function namesInText(api: Api, names: Names): NamesInText {
  const operations = api.resources.flatMap((resource) =>
    resource.operations.map(({ id }): [SymbolId, string] => [
      id,
      `${names.resource(resource.id)}.${names.method(id)}`,
    ]),
  );
  const byId = new Map(operations);
  return { model: (id) => names.model(id), operation: (id) => byId.get(id) ?? id };
}

function resourceOverview(resource: Resource, names: Names, text: NamesInText): ResourceOverview {
  return {
    name: names.resource(resource.id),
    operations: resource.operations.map((operation) => operationOverview(operation, names, text)),
  };
}

function operationOverview(operation: Operation, names: Names, text: NamesInText): OperationOverview {
  const { input, behaviour } = operation;
  return {
    name: text.operation(operation.id),
    http: routeOf(operation),
    operationId: operation.operationId,
    input: {
      name: names.input(operation.id),
      extends: input.extends === null ? null : names.model(input.extends),
      fields: input.fields.map((field) => fieldOverview(field, text)),
    },
    behaviour: behaviour.kind,
    settings: describeBehaviour(behaviour, text),
    evidence: behaviour.kind === 'call' ? null : behaviour.evidence,
  };
}

function fieldOverview(field: InputField, text: NamesInText): FieldOverview {
  return { name: field.key, in: field.in, type: typeText(field.type, text.model), required: field.required };
}

function modelOverview({ id, type, uses }: Model, text: NamesInText): ModelOverview {
  return {
    name: text.model(id),
    kind: type.kind,
    uses: [...new Set(uses.map((use) => describeUse(use, text)))],
  };
}
