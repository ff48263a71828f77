import type { Content, Type, Webhook } from '../types.ts';
import type { ReadOperation } from './operation.ts';

/** The types outside of models and request bodies: of parameters, responses and webhooks. */
export function typesOutside(read: readonly ReadOperation[], webhooks: readonly Webhook[]): readonly Type[] {
  const responses = read.flatMap((operation) => [...operation.responses, ...operation.errors]);
  const contents = [
    ...responses.flatMap((response) => response.contents),
    ...webhooks.flatMap(({ body }) => body ?? []),
  ];
  const properties = [
    ...read.flatMap(({ parameters }) => parameters),
    ...responses.flatMap(({ headers }) => headers),
  ];
  return [...typesOf(contents), ...properties.map(({ type }) => type)];
}

/** The contents of all request bodies. */
export function bodiesOf(read: readonly ReadOperation[]): readonly Content[] {
  return read.flatMap(({ requestBody }) => requestBody?.contents ?? []);
}

export function typesOf(contents: readonly Content[]): readonly Type[] {
  return contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item]));
}
