import { at, type Place } from '../../../load/place.ts';
import type { Envelope, Evidence } from '../../types.ts';
import { rawOperation } from '../raw.ts';
import { Check, type Declared } from '../settings/check.ts';
import { parseSetting } from '../settings/parse.ts';
import { unwrapSchema, type UnwrapSetting } from '../settings/schema.ts';
import type { Subject, Surface } from '../surface.ts';
import type { UnwrapSources } from './envelopes.ts';
import { isOnlyJson } from './fitting-envelope.ts';

/**
 * The envelope that the configuration or `x-sdkwright-unwrap` declares for one operation. `off` if it is
 * declared to have none. Null if nothing is declared, or if the declaration is invalid, which is reported.
 */
export function declaredEnvelope(
  surface: Surface,
  subject: Subject,
  { settings, documents, diagnostics }: UnwrapSources,
): Envelope | 'off' | null {
  const configured = (settings.get(subject.operation.id) ?? []).map((place) => at(place, 'unwrap'));
  const extension = 'x-sdkwright-unwrap';
  const raw = documents.extensions.has(extension) ? rawOperation(documents, subject.operation) : null;
  const places: readonly (readonly [Evidence['source'], string, Place | null])[] = [
    ...configured.map((place) => ['config', '"unwrap" in the configuration', place] as const),
    ['sdkwright extension', extension, raw && at(raw, extension)],
  ];
  for (const [source, name, place] of places) {
    const declared = place && parseSetting(unwrapSchema, name, place, diagnostics);
    if (declared === 'off') return 'off';
    const check = new Check(surface, subject, name, diagnostics);
    const envelope = declared && resolveEnvelope(declared, check, source);
    if (envelope !== null) return envelope;
  }
  return null;
}

function resolveEnvelope(
  { extension, setting, originOf }: Declared<UnwrapSetting>,
  check: Check,
  source: Evidence['source'],
): Envelope | null {
  const { data = null, success = null } = 'success' in setting ? setting : { data: setting.data };
  const hasData = data === null || check.output(data, originOf()) !== null;
  const hasSuccess = success === null || check.output(success.path, originOf('success', 'path')) !== null;
  if (!hasData || !hasSuccess) return null;
  if (!isOnlyJson(check.subject))
    return check.problem('the response comes in several forms, so no envelope is taken away', originOf());
  return { data, success, evidence: { source, facts: [`${extension} declares it`] } };
}
