import { child, type Origin } from '../../diagnostics/origin.ts';
import { at, elements, flag, members, text, type Place } from '../place.ts';
import { schemaOf, styleOf } from './parameter.ts';
import { descriptionOf, mediaTypes, type Upgrade } from './parts.ts';

const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';

/**
 * Converts body parameters to a request body; undefined without any.
 *
 * A request has one body (2.0 Parameter Object). A `body` parameter wins over form fields and other `body`
 * parameters, which are left out and reported.
 *
 * @param payload - the operation's parameters in `body` and `formData`
 * @param headers - those in `header`: one named Content-Type lists the media types that callers choose from
 */
export function bodyOf(
  operation: Place,
  payload: readonly Place[],
  headers: readonly Place[],
  upgrade: Upgrade,
): unknown {
  const body = payload.find((parameter) => text(parameter, 'in') === 'body');
  if (body === undefined) return payload.length === 0 ? undefined : formBody(operation, payload, upgrade);
  const left = payload.filter((parameter) => parameter !== body);
  if (left.length > 0) {
    const names = left.map((parameter) => JSON.stringify(text(parameter, 'name') ?? '')).join(', ');
    upgrade.diagnostics.report('second-body', operation.origin, { names });
  }
  return wholeBody(operation, body, chosenTypes(headers), upgrade);
}

/**
 * The media types that a parameter named Content-Type accepts. In 2.0, nothing else describes that header
 * (Parameter Object).
 */
function chosenTypes(headers: readonly Place[]): readonly string[] {
  const parameter = headers.find((header) => text(header, 'name')?.toLowerCase() === 'content-type');
  const values = parameter === undefined ? [] : elements(at(parameter, 'enum'));
  return values.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** @param chosen - media types that a header parameter lists */
function wholeBody(operation: Place, body: Place, chosen: readonly string[], upgrade: Upgrade): unknown {
  const { moves, root } = upgrade;
  const consumed = mediaTypes(operation, root, 'consumes').filter(
    (type) => type !== urlEncoded && type !== multipart,
  );
  const types = chosen.length > 0 ? chosen : consumed.length === 0 ? ['application/json'] : consumed;
  const schema = moves.keep(at(body, 'schema'));
  const content = types.map((type) => [type, moves.object(body.origin, [['schema', schema]])] as const);
  return moves.object(body.origin, [
    ['description', descriptionOf(body)],
    ['required', flag(body, 'required')],
    ['content', moves.object(body.origin, content)],
    ...members(body).flatMap(([key, place]) =>
      key.startsWith('x-') ? [[key, moves.keep(place)] as const] : [],
    ),
  ]);
}

function formBody(operation: Place, fields: readonly Place[], upgrade: Upgrade): unknown {
  const { moves } = upgrade;
  const origin = originOf(operation, fields);
  const required = fields.filter((field) => flag(field, 'required'));
  const schema = moves.object(origin, [
    ['type', 'object'],
    [
      'properties',
      moves.object(
        origin,
        fields.map((field) => [text(field, 'name') ?? '', fieldSchema(field, upgrade)]),
      ),
    ],
    ['required', required.length === 0 ? undefined : required.map((field) => text(field, 'name') ?? '')],
  ]);
  const encoding = moves.object(
    origin,
    fields.flatMap((field) => encodingOf(field, upgrade)),
  );
  const types = formTypes(operation, fields, upgrade);
  const content = types.map(
    (type) =>
      [
        type,
        moves.object(origin, [
          ['schema', schema],
          ['encoding', encoding],
        ]),
      ] as const,
  );
  return moves.object(origin, [
    ['required', required.length > 0],
    ['content', moves.object(origin, content)],
  ]);
}

/** The list of parameters, if the fields are in it; the first field, if they come from elsewhere. */
function originOf(operation: Place, fields: readonly Place[]): Origin {
  const own = at(operation, 'parameters');
  return own?.origin ?? fields[0]?.origin ?? child(operation.origin, 'parameters');
}

function fieldSchema(field: Place, upgrade: Upgrade): unknown {
  const schema = schemaOf(field, upgrade);
  const description = descriptionOf(field);
  if (description === undefined || typeof schema !== 'object' || schema === null) return schema;
  return upgrade.moves.object(field.origin, [['description', description], ...Object.entries(schema)]);
}

function encodingOf(field: Place, upgrade: Upgrade): readonly (readonly [string, unknown])[] {
  const style = styleOf(field, upgrade);
  return style.length === 0 ? [] : [[text(field, 'name') ?? '', upgrade.moves.object(field.origin, style)]];
}

/**
 * The form media types that the operation consumes. By default multipart if a field is a file, else
 * URL-encoded.
 */
function formTypes(operation: Place, fields: readonly Place[], upgrade: Upgrade): readonly string[] {
  if (fields.some((field) => text(field, 'format') === 'binary')) return [multipart];
  const consumed = mediaTypes(operation, upgrade.root, 'consumes').filter(
    (type) => type === urlEncoded || type === multipart,
  );
  return consumed.length === 0 ? [urlEncoded] : consumed;
}
