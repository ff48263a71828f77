import { configEntries } from './catalogue/config.ts';
import { detectEntries } from './catalogue/detect.ts';
import { loadEntries } from './catalogue/load.ts';
import { modelEntries } from './catalogue/model.ts';
import { namesEntries } from './catalogue/names.ts';
import { outputEntries } from './catalogue/output.ts';
import { templatesEntries } from './catalogue/templates.ts';
import { transformEntries } from './catalogue/transform.ts';

/**
 * Every diagnostic of the generator, by code; each module keeps its own in `catalogue/`.
 *
 * Codes are public: people grep for them and suppress by them. Never reuse one for another meaning.
 */
export const catalogue = {
  ...configEntries,
  ...loadEntries,
  ...modelEntries,
  ...detectEntries,
  ...namesEntries,
  ...transformEntries,
  ...templatesEntries,
  ...outputEntries,
} as const;

/** A diagnostic's code, as printed and as documented. */
export type Code = keyof typeof catalogue;

/** What the report site of a code must tell. */
export type Params<C extends Code> = Parameters<(typeof catalogue)[C]['text']>[0];
