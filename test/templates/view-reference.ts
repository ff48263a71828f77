import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { VIEW_VERSION } from '../../generator/products/sdk/views/common.ts';
import { viewChanges } from '../../generator/products/sdk/views/changes.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { listTemplates } from '../../generator/templates/catalogue.ts';
import { helperDocs } from '../../generator/templates/helpers.ts';
import { repository } from '../support/folders.ts';

/** The files that declare views, what many share last. */
const files = ['resource', 'model', 'client', 'package', 'data', 'common'];

/** `templates/README.md`, made of the templates, the helpers and the types of the views as they are. */
export function viewReference(): string {
  const templates = listTemplates(sdkTemplates, []);
  const rows = templates.map(
    ({ name, view }) => `| \`${name}\` | ${view === null ? '' : `[${view}](#${view.toLowerCase()})`} |`,
  );
  const helpers = Object.entries(helperDocs).map(
    ([name, use]) => `| \`{{${name} x${name === 'indent' ? ' 4' : ''}}}\` | ${use} |`,
  );
  const moved = viewChanges.map(
    ({ version, view, field, instead }) => `| ${version} | ${view} | \`${field}\` | ${instead} |`,
  );
  return [
    introduction,
    `## Templates\n\n| Template | View |\n| --- | --- |\n${rows.join('\n')}`,
    `## Helpers\n\n${aboutHelpers}\n\n| Helper | Prints |\n| --- | --- |\n${helpers.join('\n')}`,
    `## Views\n\n${aboutViews}`,
    ...files.flatMap((file) => viewsOf(join(repository, 'generator/products/sdk/views', `${file}.ts`))),
    `## What moved\n\n${aboutChanges}\n\n| Version | View | Field | Instead |\n| --- | --- | --- | --- |\n${moved.join('\n')}`,
    '',
  ].join('\n\n');
}

const introduction = `<!-- Written by test/templates/reference.test.ts: run it with UPDATE=1 after a change of the views. -->

# Templates

Everything a package holds is laid out by the templates in this folder, except for \`runtime/\`, which is copied. They are
[Handlebars](https://handlebarsjs.com/guide/): they say where things stand, and never compose a type.

A team overrides a template by a file of the same name in a folder that its configuration lists under \`templates\`; the first
folder that has the file wins. \`sdkwright templates list\` shows what there is, \`eject NAME\` copies a template to begin
with, \`eject NAME --wrap\` writes one that calls the original, and \`check\` finds what does not fit, as \`generate\` does first.

The first line of a team's template says what it was made for:

\`\`\`text
{{!-- sdkwright: views=${VIEW_VERSION} --}}
\`\`\`

- \`{{> base/operation this}}\` renders the original of \`partials/operation\`; \`base/resource.ts\` that of a whole file.
- A file under \`extra/\` makes a file of the team's own. Its first line says where it goes, and how often it is made:
  \`{{!-- sdkwright: views=${VIEW_VERSION} scope=resource path=src/mocks/{name}.ts --}}\`. The scope is \`once\` (with the view of \`client.ts\`),
  \`resource\` or \`model\`; \`{name}\` is the name of the resource's or model's file.
- \`{{#each}}\` and \`{{#with}}\` look at one thing: what is around it is \`../x\`, and the whole view of the file \`@root\`, as in
  \`{{string @root.package.name}}\`.
- A partial sees only what it is given, unlike in plain Handlebars: \`{{> mine this}}\` gives it the current view, \`{{> mine}}\` none.
  It is given more by name: \`{{> mine this package=@root.package}}\`.
- \`{{!-- sdkwright: drop --}}\` alone in a file drops the file of that name. A partial cannot be dropped: what it declares is used
  elsewhere. An override of one keeps what the original prints, and adds to it.
- Files are templates by their ending, \`.hbs\`. The runtime cannot be overridden.
- \`package-additions.json\` adds \`dependencies\`, \`peerDependencies\`, \`peerDependenciesMeta\`, \`devDependencies\` and \`exports\` (a subpath to
  a source: \`{ "./mocks": "./src/mocks/index.ts" }\`) to the package's \`package.json\`. What clashes with what is there is an error.

A template of a team can do what ours do: \`data\` of an operation and \`fields\` of a model hold what the document says, as data. Two templates
in [test/customised/mocks](../test/customised/mocks/templates/extra/handlers.hbs) write handlers of Mock Service Worker for every call.`;

const aboutHelpers = `What comes from a document is \`Text\`, and \`Text\` is never printed as it is: a helper says what it becomes. \`Code\` is printed by
\`{{x}}\`. RenderOptions the helpers there are \`if\`, \`unless\`, \`each\` and \`with\` of Handlebars, and no others.`;

const aboutViews = `This is version ${VIEW_VERSION}. A version changes when a field goes or changes its meaning; then templates made for another one are
refused, and told what changed. \`null\` stands for what there is not: ask with \`{{#if x}}\`.`;

const aboutChanges = `What a version removed or changed, for templates made for an earlier one. Look at these fields, then write the new version on
the first line.`;

/** A section for each exported interface of a file. */
function viewsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.filter(ts.isInterfaceDeclaration).map((view) => {
    const fields = view.members.filter(ts.isPropertySignature).map((field) => {
      const type = (field.type?.getText() ?? '').replace(/^readonly /, '').replaceAll('|', '\\|');
      return `| \`${field.name.getText()}\` | ${linked(type)} | ${docsOf(field)} |`;
    });
    return `### ${view.name.text}\n\n${docsOf(view)}\n\n| Field | Type | |\n| --- | --- | --- |\n${fields.join('\n')}`;
  });
}

/** A type as templates see it: declarations are printed, and what is made on demand is there. */
function linked(type: string): string {
  const seen = type
    .replace(/^OnDemand<(?:readonly )?(.*)>$/, '$1')
    .replace(/\(Code \\\| Declaration\)|Declaration/, 'Code');
  return seen.replace(/\w+View\b/g, (view) => `[${view}](#${view.toLowerCase()})`).replaceAll('[]', '\\[]');
}

function docsOf(node: ts.Node): string {
  const [docs] = ts.getJSDocCommentsAndTags(node);
  const text = docs === undefined ? '' : ts.getTextOfJSDocComment(docs.comment);
  return (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
