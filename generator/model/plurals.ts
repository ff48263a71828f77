import pluralize from 'pluralize';
import { remembering } from '../remembering.ts';

/** A word in the singular; as it is if it is in the singular already. */
export const singularOf = remembering((word) => pluralize.singular(word));

/** Whether a word is in the plural, and cannot be in the singular as well, as `sheep` is. */
export const isPluralForm = remembering((word) => pluralize.isPlural(word) && !pluralize.isSingular(word));
