import type { Configured } from '../../config/configured.ts';
import type { OperationConfig } from '../../config/types.ts';
import { child } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { mapOperations } from '../map-operations.ts';
import type { Api, Behaviour, SymbolId } from '../types.ts';
import { decide } from './decide.ts';
import { fromFern } from './extensions/fern.ts';
import { fromLinks } from './extensions/links.ts';
import { fromMicrosoftLongRunning } from './extensions/microsoft-long-running.ts';
import { fromMicrosoftPageable } from './extensions/microsoft-pageable.ts';
import { fromConfig, fromSdkwright } from './extensions/sdkwright.ts';
import type { DetectionContext, Source } from './extensions/source.ts';
import { fromSpeakeasyPagination } from './extensions/speakeasy-pagination.ts';
import { fromSpeakeasyPolling } from './extensions/speakeasy-polling.ts';
import { fromStainless } from './extensions/stainless.ts';
import { guessed } from './guess.ts';
import { reportZeroBased } from './paging/report-zero-based.ts';
import { whyUnpaged } from './paging/unpaged.ts';
import { rawOperation } from './raw.ts';
import { nearest } from '../../nearest.ts';
import { surfaceOf, type Subject, type Surface } from './surface.ts';
import { unwrapResponses, type UnwrapSources } from './unwrap/envelopes.ts';

/** Settings of operations in the configuration, by `operationId` or `METHOD /path`. */
export type OperationConfigs = Readonly<Record<string, OperationConfig>>;

/**
 * The sources of behaviour below the configuration, the most explicit first; the first that says something decides.
 * Those of one line are of one rank.
 */
const ranks: readonly (readonly Source[])[] = [
  [fromSdkwright],
  [
    fromSpeakeasyPagination,
    fromSpeakeasyPolling,
    fromFern,
    fromStainless,
    fromMicrosoftPageable,
    fromMicrosoftLongRunning,
  ],
  [fromLinks],
  [({ surface, subject }) => guessed(surface, subject)],
];

/**
 * Decides how each operation behaves: whether it pages, starts work that continues, or reads what can be waited for.
 *
 * @param api The model after folding, in which every object is a model of its own.
 * @param documents The document the model was built from, for its extensions and links.
 * @param configs Behaviour set in the configuration.
 * @param unwrap The envelope that the configuration declares for all responses.
 * @returns The same model with the behaviour of each operation and the envelope of its response, and the evidence for both.
 */
export function detectBehaviour(
  api: Api,
  documents: Documents,
  configs: Configured<OperationConfigs>,
  diagnostics: Diagnostics,
  unwrap: UnwrapSources['unwrap'] = null,
): Api {
  const surface = surfaceOf(api, documents);
  const settings = settingsOf(surface, configs, diagnostics);
  const behaviours = new Map<SymbolId, Behaviour>();
  for (const [id, subject] of surface.subjects) {
    const raw = rawOperation(documents, subject.operation);
    const declaring: DetectionContext = { surface, subject, raw, documents, diagnostics };
    const behaviour = decide(declaring, [configSource(settings.get(id) ?? []), ...ranks]);
    behaviours.set(id, behaviour.kind === 'call' ? plainCall(surface, subject) : behaviour);
  }
  const decided = mapOperations(api, (operation) => ({
    ...operation,
    behaviour: behaviours.get(operation.id) ?? operation.behaviour,
  }));
  reportZeroBased(decided, diagnostics);
  return unwrapResponses(decided, surface, { unwrap, settings, documents, diagnostics });
}

function plainCall(surface: Surface, subject: Subject): Behaviour {
  const unpaged = whyUnpaged(surface, subject);
  return unpaged === null ? { kind: 'call' } : { kind: 'call', unpaged };
}

function configSource(places: readonly Place[]): readonly Source[] {
  return places.map((place) => (declaring) => fromConfig(declaring, place));
}

/** Settings by the operation they are for; those for no operation are reported. */
function settingsOf(
  { named }: Surface,
  configs: Configured<OperationConfigs>,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, readonly Place[]> {
  const found = new Map<SymbolId, readonly Place[]>();
  for (const [name, value] of Object.entries(configs.value)) {
    const origin = child(configs.origin, name);
    const subject: Subject | undefined = named.get(name);
    if (subject === undefined) {
      const suggestion = nearest(name, named.keys());
      diagnostics.report('behaviour-config-unmatched', origin, { operation: name, suggestion });
    } else {
      const { id } = subject.operation;
      found.set(id, [...(found.get(id) ?? []), { value, origin }]);
    }
  }
  return found;
}
