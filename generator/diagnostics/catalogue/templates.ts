import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the modules `products` and `templates`. */
export const templatesEntries = {
  'response-form-left-out': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `Callers cannot get this response as ${mediaType}: paging and polling read another media type.`,
    help: 'Switch that behaviour off (x-sdkwright-pagination: false) if callers should choose, or offer the form by an operation of its own.',
  },
  'behaviour-without-type': {
    severity: 'warning',
    text: ({ what }: { what: string }) =>
      `The operation's ${what} cannot be followed: the type of its response does not hold what they are read from.`,
    help: 'Describe those properties in the response schema, or correct the x-sdkwright extension. Until then it is a plain call.',
  },
  'package-addition': {
    severity: 'error',
    text: ({ file, reason }: { file: string; reason: string }) =>
      sentence(`${file} cannot be added to package.json: ${reason}`),
    help: 'Use the keys dependencies, peerDependencies, peerDependenciesMeta, devDependencies and exports (subpath to ./src/….ts), with names that are free.',
  },
  'template-syntax': {
    severity: 'error',
    text: ({ place, reason }: { place: string; reason: string }) => sentence(`${place}: ${reason}`),
    help: 'Correct the syntax of the template (https://handlebarsjs.com/guide/).',
  },
  'template-folder': {
    severity: 'warning',
    text: ({ folder }: { folder: string }) => `There is no folder ${folder} to look for templates in.`,
    help: 'Correct `templates` of the target; `templates eject` makes the folder.',
  },
  'template-unknown': {
    severity: 'error',
    text: ({ place, more }: { place: string; more: string; suggestion: string | null }) =>
      sentence(`${place}: this overrides no template.${more}`),
    help: 'Rename it after the template it is for (`templates list` shows them), or put it under `extra/`.',
  },
  'template-header': {
    severity: 'error',
    text: ({ place, reason }: { place: string; reason: string; suggestion: string | null }) =>
      sentence(`${place}: ${reason}`),
    help: 'A template begins with {{!-- sdkwright: views=2 --}}; under `extra/` it also says `path=` and `scope=`; `drop` leaves a file out.',
  },
  'template-path': {
    severity: 'error',
    text: ({ place, path, more }: { place: string; path: string; more: string; suggestion: string | null }) =>
      sentence(`${place}: there is no ${path} in the view.${more}`),
    help: 'Use a field of the view: templates/README.md in the package sdkwright documents them all.',
  },
  'template-helper': {
    severity: 'error',
    text: ({ place, helper }: { place: string; helper: string; suggestion: string | null }) =>
      `${place}: there is no helper ${helper}.`,
    help: 'Use one of the helpers that sdkwright offers; templates cannot bring their own.',
  },
  'template-partial': {
    severity: 'error',
    text: ({
      place,
      partial,
      more,
    }: {
      place: string;
      partial: string;
      more: string;
      suggestion: string | null;
    }) => sentence(`${place}: there is no partial ${partial}.${more}`),
    help: 'Put it under `partials/`, or use one of ours: `base/NAME` is the original of an override.',
  },
  'template-no-view': {
    severity: 'error',
    text: ({ place, partial }: { place: string; partial: string }) =>
      `${place}: the partial ${partial} prints fields of a view, and is called without one.`,
    help: 'Give it the current one, {{> NAME this}}, or a part of it: a partial sees only what its call gives it.',
  },
  'template-circle': {
    severity: 'error',
    text: ({ place, partial }: { place: string; partial: string; suggestion: string | null }) =>
      `${place}: this calls ${partial} from within ${partial}, which never ends.`,
    help: 'Call the original of an override by `base/NAME`, or another partial.',
  },
  'template-failed': {
    severity: 'error',
    text: ({ reason }: { reason: string }) => sentence(reason),
    help: 'Print a value through a helper that takes it, and ask by {{#if x}} for one that may be missing.',
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
  'template-nullable': {
    severity: 'warning',
    text: ({ place, path }: { place: string; path: string }) =>
      `${place}: ${path} may be null, and then it cannot be printed.`,
    help: 'Put it inside {{#if x}} … {{/if}}.',
  },
  'template-dropped': {
    severity: 'warning',
    text: ({ path, from }: { path: string; from: string }) =>
      `A template drops ${path}, which is still needed by ${from}.`,
    help: 'Make the file by a template under `extra/`, or override the templates of the files that lead to it.',
  },
  'template-version': {
    severity: 'error',
    text: ({ place, found, wanted, changes }: Record<'place' | 'found' | 'wanted' | 'changes', string>) =>
      sentence(
        `${place}: this was made for version ${found} of the views; now there is version ${wanted}.${changes}`,
      ),
    help: 'Compare it with the original (`templates eject` writes one), then say `views=` with the version on its first line.',
  },
  'template-unversioned': {
    severity: 'error',
    text: ({ place, version }: { place: string; version: string }) =>
      `${place}: this does not say which version of the views it was made for; there is version ${version}.`,
    help: 'Let it begin with a line such as {{!-- sdkwright: views=2 --}}: a later version of sdkwright then tells what changed.',
  },
  'template-extra': {
    severity: 'error',
    text: ({ place, reason }: { place: string; reason: string }) =>
      sentence(`${place}: this makes no file: ${reason}`),
    help: 'Say on its first line where it goes: {{!-- sdkwright: views=2 scope=resource path=src/extra/{name}.ts --}}.',
  },
} as const satisfies Entries;
