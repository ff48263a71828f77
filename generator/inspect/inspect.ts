import { typeText } from '../contract/type-text.ts';
import { childrenOf } from '../contract/visit.ts';
import type { Call, Contract, InputField, Model, Property, Type } from '../contract/types.ts';
import { sortedBy } from '../order.ts';
import { clientOverview } from './client-overview.ts';
import type { FieldOverview, ModelOverview, OperationOverview, Overview } from './overview.ts';
import { settingsOf } from './settings.ts';

/**
 * Describes the result of a document: resources, calls, detected behaviour with its evidence, models and
 * their uses.
 */
export function inspect({ title, version, client, resources, models }: Contract): Overview {
  return {
    title,
    version,
    operationIds: idWriters(resources.flatMap(({ calls }) => calls)),
    client: clientOverview(
      client,
      resources.flatMap(({ calls }) => calls),
    ),
    promisedProperties: models.flatMap(({ type }) => promisedIn(type)).length,
    resources: resources.map(({ name, calls }) => ({
      name,
      operations: calls.map(operationOverview),
      resources: [],
    })),
    models: models.map(modelOverview),
  };
}

/** The properties of a type, at any depth, that responses always have only by the configuration. */
function promisedIn(type: Type): readonly Property[] {
  const own = type.kind === 'object' ? type.properties.filter(({ promised }) => promised) : [];
  return [...own, ...childrenOf(type).flatMap(promisedIn)];
}

/** The number of ids of each framework. Calls without an id are not counted. */
function idWriters(calls: readonly Call[]): Overview['operationIds'] {
  const counts = new Map<string, number>();
  for (const { operationId, naming } of calls) {
    if (operationId !== null) counts.set(naming.idWriter, (counts.get(naming.idWriter) ?? 0) + 1);
  }
  return sortedBy(counts, ([writer]) => writer)
    .map(([writer, count]) => ({ writer, count }))
    .toSorted((a, b) => b.count - a.count);
}

function operationOverview({
  id,
  method,
  path,
  operationId,
  naming,
  input,
  behaviour,
  envelope,
}: Call): OperationOverview {
  return {
    name: id,
    http: `${method} ${path}`,
    operationId,
    naming,
    input: {
      name: input.need === 'none' ? null : input.name,
      extends: input.extends,
      fields: input.fields.map(fieldOverview),
    },
    behaviour: behaviour.kind,
    settings: settingsOf(behaviour),
    evidence: behaviour.kind === 'call' ? null : behaviour.evidence,
    envelope: envelope && { data: envelope.data, success: envelope.success, evidence: envelope.evidence },
    unpaged: behaviour.kind === 'call' ? (behaviour.unpaged ?? null) : null,
  };
}

function fieldOverview({ key, in: place, type, required }: InputField): FieldOverview {
  return { name: key, in: place, type: typeText(type), required };
}

function modelOverview({ name, requestName, type, uses }: Model): ModelOverview {
  return { name, requestName, kind: type.kind, uses };
}
