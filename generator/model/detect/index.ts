import { listed } from '../../diagnostics/sentence.ts';
import type { Configured } from '../../config/configured.ts';
import type { OperationConfig } from '../../config/types.ts';
import { child } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { mapOperations } from '../map-operations.ts';
import type { Api, Behaviour, SymbolId } from '../types.ts';
import { decide } from './decide.ts';
import type { DetectCache } from './detect-cache.ts';
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
import { routesOf, surfaceOf, type Subject, type Surface } from './surface.ts';
import { unwrapResponses, type UnwrapSources } from './unwrap/envelopes.ts';

/** Settings of operations in the configuration, by `operationId` or `METHOD /path`. */
export type OperationConfigs = Readonly<Record<string, OperationConfig>>;

/**
 * The sources of behaviour below the configuration, the most explicit first. The first source that gives a
 * behaviour decides. Sources on one line have the same rank. Each reads extensions whose names start with its
 * prefix; an empty prefix is for those that read no extension.
 */
const ranks: readonly (readonly { readonly prefix: string; readonly source: Source }[])[] = [
  [{ prefix: 'x-sdkwright-', source: fromSdkwright }],
  [
    { prefix: 'x-speakeasy-', source: fromSpeakeasyPagination },
    { prefix: 'x-speakeasy-', source: fromSpeakeasyPolling },
    { prefix: 'x-fern-', source: fromFern },
    { prefix: 'x-stainless-', source: fromStainless },
    { prefix: 'x-ms-', source: fromMicrosoftPageable },
    { prefix: 'x-ms-', source: fromMicrosoftLongRunning },
  ],
  [{ prefix: '', source: fromLinks }],
  [{ prefix: '', source: ({ surface, subject }) => guessed(surface, subject) }],
];

/** The ranks without sources whose extensions the document does not have. */
function ranksFor({ extensions }: Documents): readonly (readonly Source[])[] {
  const names = ['', ...extensions];
  const isUsed = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  return ranks.map((rank) => rank.flatMap(({ prefix, source }) => (isUsed(prefix) ? source : [])));
}

/**
 * Decides how each operation behaves: whether it has pages, starts long-running work, or reads a value that
 * callers can wait for.
 *
 * @param api - the model after folding, in which every object is a model
 * @param documents - the document of the model, for its extensions and links
 * @param configs - behaviour in the configuration
 * @param unwrap - the envelope that the configuration declares for all responses
 * @param cache - what the last run found out; null if no run follows
 * @returns the model with the behaviour of each operation and the envelope of its response, with the evidence
 * for both
 */
export function detectBehaviour(
  api: Api,
  documents: Documents,
  configs: Configured<OperationConfigs>,
  diagnostics: Diagnostics,
  unwrap: UnwrapSources['unwrap'] = null,
  cache: DetectCache | null = null,
): Api {
  cache?.begin();
  const surface = surfaceOf(api, documents, cache);
  const settings = settingsOf(surface, configs, diagnostics);
  const used = ranksFor(documents);
  const behaviours = new Map<SymbolId, Behaviour>();
  for (const [id, subject] of surface.subjects) {
    const context: DetectionContext = {
      ...{ surface, subject, documents, diagnostics },
      raw: () => rawOperation(documents, subject.operation),
    };
    const behaviour = decide(context, [configSource(settings.get(id) ?? []), ...used]);
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
  return places.map((place) => (context) => fromConfig(context, place));
}

/** Settings by operation. Reports settings for operations that do not exist. */
function settingsOf(
  surface: Surface,
  configs: Configured<OperationConfigs>,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, readonly Place[]> {
  const found = new Map<SymbolId, readonly Place[]>();
  for (const [name, value] of Object.entries(configs.value)) {
    const origin = child(configs.origin, name);
    const subject: Subject | undefined = surface.named.get(name);
    if (subject === undefined) {
      const suggestion = nearest(name, surface.named.keys());
      const valid = listed(routesOf(surface));
      diagnostics.report('behaviour-config-unmatched', origin, { operation: name, valid, suggestion });
    } else {
      const { id } = subject.operation;
      found.set(id, [...(found.get(id) ?? []), { value, origin }]);
    }
  }
  return found;
}
