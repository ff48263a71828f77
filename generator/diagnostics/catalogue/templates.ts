import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** What emitting and the templates room can complain of. */
export const templatesEntries = {
  'behaviour-without-type': {
    severity: 'warning',
    text: ({ what }: { what: string }) =>
      `The operation's ${what} cannot be followed: the type of its answer does not hold what they are read from.`,
    help: 'Describe those properties in the response schema, or correct the x-sdkwright extension. Until then it is a plain call.',
  },
  'template-syntax': {
    severity: 'error',
    text: ({ place, reason }: { place: string; reason: string }) => sentence(`${place}: ${reason}`),
    help: 'Correct the syntax of the template (https://handlebarsjs.com/guide/).',
  },
  'template-unknown': {
    severity: 'error',
    text: ({ file, near }: { file: string; near: string }) =>
      sentence(`${file} overrides no template.${near}`),
    help: 'Rename it after the template it is for (`templates list` shows them), or put it under `extra/`.',
  },
  'template-path': {
    severity: 'error',
    text: ({ place, path, near }: { place: string; path: string; near: string }) =>
      sentence(`${place}: there is no ${path} in the view.${near}`),
    help: 'Use a field of the view: templates/README.md documents them all.',
  },
  'template-helper': {
    severity: 'error',
    text: ({ place, helper, near }: { place: string; helper: string; near: string }) =>
      sentence(`${place}: there is no helper ${helper}.${near}`),
    help: 'Use one of the helpers that sdkwright offers; templates cannot bring their own.',
  },
  'template-partial': {
    severity: 'error',
    text: ({ place, partial, near }: { place: string; partial: string; near: string }) =>
      sentence(`${place}: there is no partial ${partial}.${near}`),
    help: 'Put it under `partials/`, or use one of ours: `base/NAME` is the original of an override.',
  },
  'template-raw-text': {
    severity: 'error',
    text: ({ place, path }: { place: string; path: string }) =>
      `${place}: ${path} is text of the document, not code.`,
    help: 'Print it through a helper: {{doc x}}, {{string x}}, {{comment x}} or {{markdown x}}.',
  },
  'template-not-code': {
    severity: 'error',
    text: ({ place, path, found }: { place: string; path: string; found: string }) =>
      `${place}: ${path} is ${found} and cannot be printed.`,
    help: 'Print one of its fields, or walk it with {{#each}}.',
  },
  'template-version': {
    severity: 'error',
    text: ({
      file,
      found,
      wanted,
      changes,
    }: {
      file: string;
      found: string;
      wanted: string;
      changes: string;
    }) => sentence(`${file} was made for ${found} of the views; this is version ${wanted}.${changes}`),
    help: 'Compare it with the original (`templates eject` writes one), then say `views=` with the version on its first line.',
  },
  'template-extra': {
    severity: 'error',
    text: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be rendered: ${reason}.`,
    help: 'Say on its first line where it goes: {{!-- sdkwright: views=1 scope=resource path=src/extra/{name}.ts --}}.',
  },
} as const satisfies Entries;
