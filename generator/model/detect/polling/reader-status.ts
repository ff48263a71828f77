import type { StatusVocabulary, ValuePath } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import { modelOf, typeAt } from '../shape.ts';
import { reasonOf, type Status } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';

/** The meanings of a reader's status values. Paths start at the body of the reader's response. */
export function vocabularyOf({ models }: Surface, reader: Reader, status: Status): StatusVocabulary {
  const model = models.get(reader.model)?.type;
  const reason = model === undefined ? null : reasonOf(models, model);
  return {
    path: [...reader.path, status.property.wireName],
    succeeded: status.meanings.succeeded,
    failed: status.meanings.failed,
    cancelled: status.meanings.cancelled,
    error: reason === null ? null : [...reader.path, ...reason],
  };
}

/**
 * The path at which the response has the reader's whole body; null if it has only the value inside that body.
 */
export function embeddedIn(
  { models }: Surface,
  subject: Subject,
  reader: Reader,
  path: ValuePath,
): ValuePath | null {
  const place = path.slice(0, path.length - reader.path.length);
  const inside = path.slice(place.length).every((name, index) => name === reader.path[index]);
  if (path.length < reader.path.length || !inside) return null;
  const here = subject.response === null ? null : typeAt(models, subject.response.type, place);
  const body = reader.subject.response;
  if (here === null || body === null) return null;
  const model = modelOf(models, here);
  return model !== null && model === modelOf(models, body.type) ? place : null;
}

/** A fact about the final states: `its "status" has the final values "done", "failed"`. */
export function endsFact({ property, meanings }: Status): string {
  const values = [...meanings.succeeded, ...meanings.failed, ...meanings.cancelled];
  return `its "${property.wireName}" has the final values ${values.map((value) => `"${value}"`).join(', ')}`;
}
