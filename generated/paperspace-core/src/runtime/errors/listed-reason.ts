/** Keys of reasons, the most specific first. The last three may also be names of invalid fields. */
const keys = ['issues', 'message', 'error_description', 'detail', 'errors', 'msg', 'title', 'error'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds the reason in the body of an error that may list mistakes: in lists or maps of `errors`, `issues`, `detail` and
 * `message`, or as a map of fields to lists.
 */
export function listedReason(body: unknown): string {
  return reasonIn(body, 5);
}

/** A reason as text. For a list or a map, the first three of its reasons. Empty without one. */
function reasonIn(value: unknown, depth: number, key?: string): string {
  if (typeof value === 'string') return value;
  if (Object(value) !== value || depth === 0) return '';
  const fields: Fields = Object(value);
  if (Array.isArray(value) || key === 'errors') return reasonsIn(value, fields, depth);
  const { error, errors } = fields;
  const isMap = Object.values(fields).every((each) => Object(each) === each);
  // Values under `error` describe the failure; values next to it may describe the request.
  for (const each of [Object(error) === error ? 'error' : '', ...keys.slice(0, isMap ? 5 : 8)]) {
    const found = reasonIn(fields[each], depth - 1, each);
    if (found) return together(found, reasonIn(errors, depth - 1, 'errors'));
  }
  return isMap ? reasonsIn(value, fields, depth) : '';
}

/** The reasons in a list, or in a map from fields to their errors. */
function reasonsIn(value: unknown, fields: Fields, depth: number): string {
  return Object.entries(fields)
    .map(([name, each]) =>
      at(Array.isArray(value) ? placeOf(each) : fieldOf(name), reasonIn(each, depth - 1)),
    )
    .filter(Boolean)
    .slice(0, 3)
    .join('; ');
}

/**
 * Joins the general reason and the single reasons, unless these repeat it. Laravel's general reason is the first single
 * reason and the number of the others.
 */
function together(general: string, single: string): string {
  if (!single) return general;
  return single.includes(general.replace(/ \(and \d+ more .*/, '')) ? single : `${general} (${single})`;
}

/** A reason with its place. */
function at(place: unknown, reason: string): string {
  return reason && place ? `${place}: ${reason}` : reason;
}

/** The key, if it is a field. Django and Rails use these two keys for errors that concern no single field. */
function fieldOf(key: string): string {
  return key === 'non_field_errors' || key === 'base' ? '' : key;
}

/** The place of an entry of a list. */
function placeOf(entry: unknown): unknown {
  const { loc, path, field, location, pointer, source }: Fields = Object(entry);
  const place = loc ?? path ?? field ?? location ?? pointer ?? Object(source).pointer;
  return Array.isArray(place) ? place.join('.') : typeof place === 'string' && place;
}
