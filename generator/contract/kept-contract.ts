import { isDeepStrictEqual } from 'node:util';
import { recorded, reported, type Recorded } from '../diagnostics/recorded.ts';
import { hasReads, LastResults, recordingReads, type Getter, type Reads } from '../last-results.ts';
import { StepCache } from '../model/step-cache.ts';
import type { Model as ApiModel, Operation, SymbolId, Type as ApiType } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { haveSameNames, type NamedApi } from '../names/same-names.ts';
import { callOf, draftCall, type CallContext, type CallMaker, type DraftCall } from './calls.ts';
import type { ModelFacts } from './models.ts';
import type { Call, Model, Type } from './types.ts';

interface KeptDraft {
  readonly resource: SymbolId;
  readonly models: Reads<string, Pick<Model, 'type' | 'holds'>>;
  readonly draft: DraftCall;
}

interface KeptCall {
  readonly isShared: boolean;
  readonly models: KeptDraft['models'];
  readonly drafts: Reads<SymbolId, DraftCall>;
  readonly call: Recorded<Call>;
}

type Facts = Pick<CallContext, 'client' | 'idempotencyHeader'>;

/**
 * The parts of the last contract of a process. A part stays the same object if the part of the Api is the same
 * object, and if all that is read for it is the same.
 */
export class KeptContract {
  readonly #models = new StepCache<ApiModel, Model>();
  readonly #drafts = new LastResults<Operation, KeptDraft>();
  readonly #calls = new LastResults<DraftCall, KeptCall>();
  #types = new WeakMap<ApiType, Type>();
  #named: NamedApi | null = null;
  #facts: Facts | null = null;
  #all: { readonly names: Names; readonly models: readonly Model[] } | null = null;

  /** Starts a contract. Returns the known types, by type of the Api. */
  begin(named: NamedApi): WeakMap<ApiType, Type> {
    for (const each of [this.#drafts, this.#calls]) each.begin();
    if (this.#named !== null && !haveSameNames(this.#named, named)) {
      this.#dropCalls();
      this.#types = new WeakMap();
    }
    this.#named = named;
    return this.#types;
  }

  /**
   * All models: those of the last contract if the names are the same object. Names depend on all that models depend
   * on, see `KeptNames`.
   */
  models(names: Names, make: () => readonly Model[]): readonly Model[] {
    if (this.#all?.names === names) return this.#all.models;
    this.#models.begin();
    const models = make();
    this.#all = { names, models };
    return models;
  }

  model(model: ApiModel, facts: ModelFacts, make: () => Model): Model {
    const { directions, isSent, isReceived, holds } = facts;
    return this.#models.of(model, [this.#types, ...directions, isSent, isReceived, ...holds], make);
  }

  callMaker(context: CallContext): CallMaker {
    const { client, idempotencyHeader, models, sharesHeaders, diagnostics } = context;
    const facts = { client: { servers: client.servers, security: client.security }, idempotencyHeader };
    if (!isDeepStrictEqual(this.#facts, facts)) this.#dropCalls();
    this.#facts = facts;
    return {
      draft: (operation, resource) =>
        this.#drafts.get(
          operation,
          (last) => last.resource === resource && hasReads(models, last.models),
          () => makeDraft(operation, resource, context),
        ).draft,
      call: (draft, others) => {
        const { call } = this.#calls.get(
          draft,
          (last) =>
            last.isShared === sharesHeaders(draft.operation.id) &&
            hasReads(models, last.models) &&
            hasReads(others, last.drafts),
          () => makeCall(draft, others, context),
        );
        return reported(call, diagnostics);
      },
    };
  }

  #dropCalls(): void {
    this.#drafts.drop();
    this.#calls.drop();
  }
}

function makeDraft(operation: Operation, resource: SymbolId, context: CallContext): KeptDraft {
  const { map: models, reads } = recordingReads(context.models);
  return { resource, models: reads, draft: draftCall(operation, resource, { ...context, models }) };
}

function makeCall(draft: DraftCall, others: Getter<SymbolId, DraftCall>, context: CallContext): KeptCall {
  const models = recordingReads(context.models);
  const drafts = recordingReads(others);
  const call = recorded((diagnostics) =>
    callOf(draft, drafts.map, { ...context, models: models.map, diagnostics }),
  );
  const isShared = context.sharesHeaders(draft.operation.id);
  return { isShared, models: models.reads, drafts: drafts.reads, call };
}
