import { isDeepStrictEqual } from 'node:util';
import type { Call, Client, Model } from '../contract/types.ts';
import { hasReads, LastResults, recordingReads, type Getter, type Reads } from '../last-results.ts';
import { oncePer } from '../memoize.ts';
import { plainMentions, type Mentions } from './sources.ts';
import type { SurfaceCall } from './surface.ts';
import { plainParts, type ClientFacts, type SurfaceParts } from './take-surface.ts';

interface KeptCall {
  readonly models: Reads<string, Model>;
  readonly surface: SurfaceCall;
}

/**
 * The parts of the last surface of a process. The part of a model or call stays the same object if the model or call
 * is the same object, and if all that is read for it is the same.
 */
export class KeptSurface implements SurfaceParts, Mentions {
  readonly types = oncePer(plainParts.types);
  readonly inCall = oncePer(plainMentions.inCall);
  readonly inModel = oncePer(plainMentions.inModel);
  /** The text of an entry. */
  readonly text = oncePer((entry: object) => JSON.stringify(entry));
  readonly #calls = new LastResults<Call, KeptCall>();
  #client: ClientFacts | null = null;

  /** Starts a surface. */
  begin({ security, credentials }: Client): void {
    this.#calls.begin();
    const client = { security, credentials };
    if (!isDeepStrictEqual(this.#client, client)) this.#calls.drop();
    this.#client = client;
  }

  readonly call = (call: Call, client: ClientFacts, models: Getter<string, Model>): SurfaceCall =>
    this.#calls.get(
      call,
      (last) => hasReads(models, last.models),
      () => {
        const { map, reads } = recordingReads(models);
        return { models: reads, surface: plainParts.call(call, client, map) };
      },
    ).surface;
}
