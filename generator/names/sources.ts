import * as declared from './claims/declared.ts';
import * as groups from './claims/groups.ts';
import * as operation from './claims/by-operation.ts';
import * as owner from './claims/by-owner.ts';
import * as place from './claims/by-place.ts';
import * as property from './claims/by-property.ts';
import * as response from './claims/by-response.ts';
import * as variant from './claims/by-variant.ts';
import type { Claim } from './claims/claim.ts';
import type { Group } from './claims/groups.ts';
import { wordsOnce } from './words-once.ts';

/** A claim, and the models that it is asked about. */
export interface Source {
  readonly of: Group;
  readonly claim: Claim;
}

/**
 * The sources of model names, best first. If two models claim the same name, neither gets it, so names do not
 * depend on the order of models. Sources on the same line build on each other, so they are evaluated again
 * until they give no new names.
 */
export const sources: readonly (readonly Source[])[] = [
  ...lines(groups.components, declared.byExactComponent, declared.byPlainComponent),
  ...[0, 1, 2, 3].map((index) => [once({ of: groups.components, claim: declared.byReading(index) })]),
  ...lines(groups.components, declared.byComponent, declared.bySpelledComponent),
  ...lines(groups.titled, declared.byTitle),
  ...[
    ...lines(groups.enums, declared.byVocabulary),
    ...lines(
      groups.failures,
      response.byError,
      operation.byErrorComponent,
      operation.byFailure,
      operation.byFailureStatus,
      operation.byFirstFailure,
    ),
    ...lines(
      groups.responses,
      response.byGet,
      response.byWrapper,
      response.byItem,
      owner.byPart,
      response.byOtherItem,
      response.byWrite,
    ),
    ...lines(
      groups.responses,
      response.byStarted,
      response.byStartedOnce,
      response.byEnvelope,
      response.byRead,
    ),
    ...lines(groups.apart, place.bySection, place.byDefinitionGroup),
    ...lines(groups.responses, response.byResult, operation.byResultStatus),
    ...lines(groups.bodies, operation.byBody),
    ...lines(groups.payloads, operation.byPayload, operation.byFirstPayload, operation.byDestination),
    ...lines(groups.properties, property.byProperty),
    [
      ...line(groups.properties, property.bySummary, property.bySiblings),
      ...line(groups.variants, variant.byVariant, variant.byFirstVariant),
      ...line(groups.all, owner.byParent),
    ],
    [
      ...line(groups.all, owner.byFirstParent),
      ...line(groups.variants, variant.byVariant),
      ...line(groups.all, owner.byParent),
    ],
    [...line(groups.inputs, operation.byInput), ...line(groups.all, owner.byFirstParent)],
    [
      ...line(groups.responses, operation.byFirstResult),
      ...line(groups.all, owner.byFirstParent, owner.byParent),
    ],
    [
      ...line(groups.all, owner.byLongParent),
      ...line(groups.variants, variant.byVariant),
      ...line(groups.all, place.byPath),
    ],
  ].map((sourcesOfLine) => sourcesOfLine.map(once)),
  // For siblings that only a repeated word distinguishes.
  [
    ...line(groups.all, owner.byFirstParent),
    ...line(groups.variants, variant.byVariant),
    ...line(groups.all, place.byPath),
  ],
];

/** Sources that build on each other. */
function line(of: Group, ...claims: readonly Claim[]): readonly Source[] {
  return claims.map((claim) => ({ of, claim }));
}

/** A line for each claim. */
function lines(of: Group, ...claims: readonly Claim[]): readonly (readonly Source[])[] {
  return claims.map((claim) => line(of, claim));
}

/** The source without repeated words. */
function once({ of, claim }: Source): Source {
  return {
    of,
    claim: (model, naming) => {
      const parts = claim(model, naming);
      return parts && wordsOnce(parts);
    },
  };
}
