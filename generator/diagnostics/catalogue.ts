import { configEntries } from './catalogue/config.ts';
import { detectEntries } from './catalogue/detect.ts';
import { loadEntries } from './catalogue/load.ts';
import { modelEntries } from './catalogue/model.ts';
import { namesEntries } from './catalogue/names.ts';
import { outputEntries } from './catalogue/output.ts';
import { templatesEntries } from './catalogue/templates.ts';
import { transformEntries } from './catalogue/transform.ts';

/**
 * Every diagnostic of the generator by code. Each module has its own in `catalogue/`.
 *
 * Codes are public: people search for them and configure by them. Never reuse one for another meaning.
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

/** A diagnostic's code, as printed and documented. */
export type Code = keyof typeof catalogue;

/** The parameters of a code's message. */
export type Params<C extends Code> = Parameters<(typeof catalogue)[C]['text']>[0];
