import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the modules `products` and `templates`. */
export const templatesEntries = {
  'response-form-left-out': {
    severity: 'info',
    text: ({ mediaType }: { mediaType: string }) =>
      `Callers cannot get this response as ${mediaType}: paging and polling read another media type.`,
    help: 'Set x-sdkwright-pagination or x-sdkwright-polling to false if callers should choose, or describe the media type in an operation of its own.',
  },
  'behaviour-without-type': {
    severity: 'warning',
    text: ({ what }: { what: string }) =>
      `The operation's ${what} cannot be followed, because the type of its response lacks the properties for it: it is a plain call.`,
    help: 'Describe the properties in the response schema, or correct the x-sdkwright extension.',
  },
  'package-addition': {
    severity: 'error',
    text: ({ file, reason }: { file: string; reason: string }) =>
      sentence(`${file} cannot be added to package.json: ${reason}`),
    help: 'Use the keys dependencies, peerDependencies, peerDependenciesMeta, devDependencies and exports (subpath to ./src/….ts), with names that are free.',
  },
  'template-syntax': {
    severity: 'error',
    text: ({ within, reason }: { within: string; reason: string }) =>
      sentence(`Invalid template: ${reason}${within}`),
    help: 'Correct the syntax of the template (https://handlebarsjs.com/guide/).',
  },
  'template-folder': {
    severity: 'warning',
    text: ({ folder }: { folder: string }) => `The template folder ${folder} does not exist.`,
    help: 'Correct `templates` of the target, or create the folder by `templates eject`.',
  },
  'template-unknown': {
    severity: 'error',
    text: ({ more }: { more: string; suggestion: string | null }) =>
      sentence(`This file overrides no template.${more}`),
    help: 'Give it the name of a template (`templates list` shows them), or move it to `extra/`.',
  },
  'template-header': {
    severity: 'error',
    text: ({ reason }: { reason: string; suggestion: string | null }) =>
      sentence(`Invalid header: ${reason}`),
    help: 'Begin the template with {{!-- sdkwright: views=2 --}}. Under `extra/`, add `path=` and `scope=`. Write `drop` to leave a file out.',
  },
  'template-path': {
    severity: 'error',
    text: ({
      within,
      path,
      more,
    }: {
      within: string;
      path: string;
      more: string;
      suggestion: string | null;
    }) => sentence(`The view has no field ${path}${within}.${more}`),
    help: 'Use a field of the view. templates/README.md of the package sdkwright documents them.',
  },
  'template-helper': {
    severity: 'error',
    text: ({
      within,
      helper,
      more,
    }: Record<'within' | 'helper' | 'more', string> & { suggestion: string | null }) =>
      sentence(`There is no helper ${helper}${within}.${more}`),
    help: 'Use a helper of templates/README.md. Templates cannot define helpers.',
  },
  'template-partial': {
    severity: 'error',
    text: ({
      within,
      partial,
      more,
    }: {
      within: string;
      partial: string;
      more: string;
      suggestion: string | null;
    }) => sentence(`There is no partial ${partial}${within}.${more}`),
    help: 'Add it to `partials/`, or use a partial of sdkwright: `base/NAME` is the original of an override.',
  },
  'template-no-view': {
    severity: 'error',
    text: ({ partial }: { partial: string }) =>
      `The partial ${partial} prints fields of a view, but is called without one.`,
    help: 'Pass the view: {{> NAME this}}. A partial sees only what its call passes.',
  },
  'template-circle': {
    severity: 'error',
    text: ({ within, partial }: { within: string; partial: string; suggestion: string | null }) =>
      `The partial ${partial} calls itself without end${within}.`,
    help: 'Call the original of an override by `base/NAME`, or another partial.',
  },
  'template-failed': {
    severity: 'error',
    text: ({ reason }: { reason: string }) => sentence(reason),
    help: 'Print a value through a helper that accepts it. Put a value that may be missing inside {{#if x}} … {{/if}}.',
  },
  'template-raw-text': {
    severity: 'error',
    text: ({ within, path }: { within: string; path: string }) =>
      `${path} is text of the document, not code${within}.`,
    help: 'Print it through a helper: {{doc x}}, {{string x}}, {{comment x}} or {{markdown x}}.',
  },
  'template-not-code': {
    severity: 'error',
    text: ({ within, path, found }: { within: string; path: string; found: string }) =>
      `${path} is ${found} and cannot be printed${within}.`,
    help: 'Print one of its fields, or walk it with {{#each}}.',
  },
  'template-nullable': {
    severity: 'warning',
    text: ({ within, path }: { within: string; path: string }) =>
      `${path} may be null, which cannot be printed${within}.`,
    help: 'Put it inside {{#if x}} … {{/if}}.',
  },
  'template-dropped': {
    severity: 'warning',
    text: ({ path, from }: { path: string; from: string }) =>
      `A template drops ${path}, which is used by ${from}.`,
    help: 'Add a template under `extra/` that makes the file, or override the templates of the files that use it.',
  },
  'template-version': {
    severity: 'error',
    text: ({ found, wanted, changes }: Record<'found' | 'wanted' | 'changes', string>) =>
      sentence(
        `This template was made for version ${found} of the views; the current version is ${wanted}.${changes}`,
      ),
    help: 'Compare it with the original, which `templates eject` writes, then set `views=` on its first line to the current version.',
  },
  'template-unversioned': {
    severity: 'error',
    text: ({ version }: { version: string }) =>
      `This template does not name the version of the views that it was made for; the current version is ${version}.`,
    help: 'Add the first line {{!-- sdkwright: views=2 --}}. Later versions of sdkwright then report what changed in the views.',
  },
  'template-extra': {
    severity: 'error',
    text: ({ reason }: { reason: string }) => sentence(`This template cannot make a file: ${reason}`),
    help: 'Name the path of the file on the first line: {{!-- sdkwright: views=2 scope=resource path=src/extra/{name}.ts --}}.',
  },
} as const satisfies Entries;
