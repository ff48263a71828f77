import { byFirstParent, byLongParent, byParent, byPart } from './claims/by-owner.ts';
import {
  byInput,
  byBody,
  byDestination,
  byFailure,
  byErrorComponent,
  byFailureStatus,
  byFirstFailure,
  byFirstResult,
  byFirstPayload,
  byPayload,
  byResultStatus,
} from './claims/by-operation.ts';
import { byDefinitionGroup, byPath, bySection } from './claims/by-place.ts';
import { byProperty, bySiblings, bySummary } from './claims/by-property.ts';
import {
  byEnvelope,
  byError,
  byGet,
  byItem,
  byOtherItem,
  byRead,
  byResult,
  byStarted,
  byStartedOnce,
  byWrapper,
  byWrite,
} from './claims/by-response.ts';
import { byFirstVariant, byVariant } from './claims/by-variant.ts';
import type { Claim } from './claims/claim.ts';
import {
  byComponent,
  byExactComponent,
  byPlainComponent,
  byReading,
  bySpelledComponent,
  byTitle,
  byVocabulary,
} from './claims/declared.ts';
import {
  all,
  apart,
  bodies,
  components,
  enums,
  failures,
  inputs,
  payloads,
  properties,
  responses,
  titled,
  variants,
  type Group,
} from './claims/groups.ts';
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
  ...lines(components, byExactComponent, byPlainComponent),
  ...[0, 1, 2, 3].map((index) => [once({ of: components, claim: byReading(index) })]),
  ...lines(components, byComponent, bySpelledComponent),
  ...lines(titled, byTitle),
  ...[
    ...lines(enums, byVocabulary),
    ...lines(failures, byError, byErrorComponent, byFailure, byFailureStatus, byFirstFailure),
    ...lines(responses, byGet, byWrapper, byItem, byPart, byOtherItem, byWrite),
    ...lines(responses, byStarted, byStartedOnce, byEnvelope, byRead),
    ...lines(apart, bySection, byDefinitionGroup),
    ...lines(responses, byResult, byResultStatus),
    ...lines(bodies, byBody),
    ...lines(payloads, byPayload, byFirstPayload, byDestination),
    ...lines(properties, byProperty),
    [
      ...line(properties, bySummary, bySiblings),
      ...line(variants, byVariant, byFirstVariant),
      ...line(all, byParent),
    ],
    [...line(all, byFirstParent), ...line(variants, byVariant), ...line(all, byParent)],
    [...line(inputs, byInput), ...line(all, byFirstParent)],
    [...line(responses, byFirstResult), ...line(all, byFirstParent, byParent)],
    [...line(all, byLongParent), ...line(variants, byVariant), ...line(all, byPath)],
  ].map((sourcesOfLine) => sourcesOfLine.map(once)),
  // For siblings that only a repeated word distinguishes.
  [...line(all, byFirstParent), ...line(variants, byVariant), ...line(all, byPath)],
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
