import { pointerPath } from '../extensions/expression.ts';
import type { Envelope, Evidence, Success, ValuePath } from '../../types.ts';
import { typeAt } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import type { UnwrapSources } from './envelopes.ts';
import { isOnlyJson } from './fitting-envelope.ts';
import { guessEnvelopes } from './guess-envelopes.ts';

/**
 * The envelope that the configuration declares for all responses, if the operation has it. Reports an
 * envelope that no operation has.
 */
export function standardEnvelope(
  surface: Surface,
  { unwrap, diagnostics }: Pick<UnwrapSources, 'unwrap' | 'diagnostics'>,
): (subject: Subject) => Envelope | null {
  if (unwrap === null) return () => null;
  const { data = null, success } = typeof unwrap.value === 'string' ? { data: unwrap.value } : unwrap.value;
  const declared = success ? { path: pointerPath(success.path), values: success.values } : null;
  const guesses = data === 'guess' ? guessEnvelopes(surface) : null;
  const dataOf = (subject: Subject): Found | null => {
    if (guesses !== null) return guesses.get(subject.operation.id) ?? null;
    const path = data === null ? null : existing(surface, subject, pointerPath(data));
    return path && { path, evidence: configured };
  };
  const envelopeOf = (subject: Subject): Envelope | null => {
    if (!isOnlyJson(subject)) return null;
    const found = dataOf(subject);
    const known: Success | null = declared && existing(surface, subject, declared.path) && declared;
    if (found === null && known === null) return null;
    return { data: found?.path ?? null, success: known, evidence: found?.evidence ?? configured };
  };
  const subjects = [...surface.subjects.values()];
  const isMet = (name: 'data' | 'success'): boolean =>
    subjects.some((subject) => (envelopeOf(subject)?.[name] ?? null) !== null);
  if (data !== null && !isMet('data')) diagnostics.report('unwrap-unmet', unwrap.origin, { path: data });
  if (success && !isMet('success')) diagnostics.report('unwrap-unmet', unwrap.origin, { path: success.path });
  return envelopeOf;
}

/** The content of an envelope, with the evidence. */
interface Found {
  readonly path: ValuePath;
  readonly evidence: Evidence;
}

const configured: Evidence = { source: 'config', facts: ['"unwrap" in the configuration declares it'] };

/** The path if the response has a value there; else null. */
function existing({ models }: Surface, { response }: Subject, path: ValuePath): ValuePath | null {
  return response !== null && typeAt(models, response.type, path) !== null ? path : null;
}
