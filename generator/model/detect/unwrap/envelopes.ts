import type { Configured } from '../../../config/configured.ts';
import type { UnwrapConfig } from '../../../config/types.ts';
import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Place } from '../../../load/place.ts';
import type { Documents } from '../../../load/types.ts';
import { mapOperations } from '../../map-operations.ts';
import type { Api, Envelope, Operation, SymbolId } from '../../types.ts';
import { operationsOf } from '../../walk.ts';
import type { Surface } from '../surface.ts';
import { declaredEnvelope } from './declared-envelope.ts';
import { fittingEnvelope } from './fitting-envelope.ts';
import { readsOf, withoutEnvelopes } from './reads.ts';
import { standardEnvelope } from './standard-envelope.ts';

/** The declarations of envelopes. */
export interface UnwrapSources {
  /** For all operations. */
  readonly unwrap: Configured<string | UnwrapConfig> | null;
  /** Settings of operations in the configuration. */
  readonly settings: ReadonlyMap<SymbolId, readonly Place[]>;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
}

/**
 * Decides which responses are in an envelope that calls remove, by the first of these: the operation in the
 * configuration, its `x-sdkwright-unwrap`, all operations in the configuration.
 *
 * @param api - the model with the behaviour of each operation
 * @returns the same model, with waiters and pollers that read the content of envelopes
 */
export function unwrapResponses(api: Api, surface: Surface, sources: UnwrapSources): Api {
  const standard = standardEnvelope(surface, sources);
  const reads = readsOf(api);
  const envelopes = new Map<SymbolId, Envelope>();
  for (const operation of operationsOf(api)) {
    const subject = surface.subjects.get(operation.id);
    if (subject === undefined) continue;
    const declared = declaredEnvelope(surface, subject, sources);
    if (declared === 'off') continue;
    const envelope = declared ?? standard(subject);
    const fitting = envelope && fittingEnvelope(envelope, operation, reads, sources.diagnostics);
    if (fitting !== null) envelopes.set(operation.id, fitting);
  }
  if (envelopes.size === 0) return api;
  return mapOperations(api, (operation): Operation => {
    const envelope = envelopes.get(operation.id);
    const behaviour = withoutEnvelopes(operation, envelopes);
    return { ...operation, behaviour, ...(envelope && { envelope }) };
  });
}
