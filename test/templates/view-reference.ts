import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { VIEW_VERSION } from '../../generator/products/sdk/views/common.ts';
import { viewChanges } from '../../generator/products/sdk/views/changes.ts';
import { cliTemplates } from '../../generator/products/cli/cli-templates.ts';
import { docsTemplates } from '../../generator/products/docs/docs-templates.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { listTemplates } from '../../generator/templates/catalogue.ts';
import { helperDocs } from '../../generator/templates/helpers.ts';
import type { ProductTemplates } from '../../generator/templates/product-templates.ts';
import { repository } from '../support/folders.ts';

/** The files that declare views of the SDK, what many share last. */
const sdkViews = ['resource', 'model', 'client', 'package', 'data', 'common'];

/** `templates/README.md`, made of the templates, the helpers and the types of the views as they are. */
export function viewReference(): string {
  const helpers = Object.entries(helperDocs).map(
    ([name, use]) => `| \`{{${name} x${name === 'indent' ? ' 4' : ''}}}\` | ${use} |`,
  );
  const moved = viewChanges.map(
    ({ version, view, field, instead }) => `| ${version} | ${view} | \`${field}\` | ${instead} |`,
  );
  return [
    introduction,
    `## Templates\n\n${templateTable(sdkTemplates)}`,
    `## Helpers\n\n${aboutHelpers}\n\n| Helper | Prints |\n| --- | --- |\n${helpers.join('\n')}`,
    `## Views\n\n${aboutViews}`,
    ...sdkViews.flatMap((file) => viewsOf(`sdk/views/${file}.ts`)),
    `## Command lines\n\n${aboutCli}\n\n${templateTable(cliTemplates)}`,
    ...viewsOf('cli/views.ts'),
    `## Reference pages\n\n${aboutDocs}\n\n${templateTable(docsTemplates)}`,
    ...viewsOf('docs/views.ts'),
    `## What moved\n\n${aboutChanges}\n\n| Version | View | Field | Instead |\n| --- | --- | --- | --- |\n${moved.join('\n')}`,
    '',
  ].join('\n\n');
}

/** The templates of a product, each with the type of its view. */
function templateTable(product: ProductTemplates): string {
  const rows = listTemplates(product, []).map(
    ({ name, view }) => `| \`${name}\` | ${view === null ? '' : `[${view}](#${view.toLowerCase()})`} |`,
  );
  return `| Template | View |\n| --- | --- |\n${rows.join('\n')}`;
}

const introduction = `<!-- Written by test/templates/reference.test.ts: run it with UPDATE=1 after a change of the views. -->

# Templates

The templates in this folder lay out all files of a package except \`runtime/\`, which is copied. They are
[Handlebars](https://handlebarsjs.com/guide/) templates. They arrange declarations and never compose types.

To override a template, add a file of the same name to a folder that the configuration lists under \`templates\`. The first
folder that has the file wins. \`sdkwright templates list\` lists all templates, \`eject NAME\` copies a template,
\`eject NAME --wrap\` writes one that calls the original, and \`check\` finds mistakes. \`generate\` runs this check first.

The first line of a team's template names the version of the views that it was made for:

\`\`\`text
{{!-- sdkwright: views=${VIEW_VERSION} --}}
\`\`\`

- \`{{> base/operation this}}\` renders the original of \`partials/operation\`. \`base/resource.ts\` is the original of a whole file.
- A file under \`extra/\` adds files to the package. Its first line names the path and the scope:
  \`{{!-- sdkwright: views=${VIEW_VERSION} scope=resource path=src/mocks/{name}.ts --}}\`. The scope is \`once\` (with the view of \`client.ts\`),
  \`resource\` or \`model\`; \`{name}\` is the name of the resource's or model's file.
- Inside \`{{#each}}\` and \`{{#with}}\`, \`../x\` is a field of the outer view and \`@root\` the view of the file, as in
  \`{{string @root.package.name}}\`.
- A partial sees only what its call passes, unlike in plain Handlebars: \`{{> mine this}}\` passes the current view, \`{{> mine}}\`
  passes nothing. Pass more by name: \`{{> mine this package=@root.package}}\`.
- A file with only \`{{!-- sdkwright: drop --}}\` removes the file of that name from the package. A partial cannot be dropped, because
  other files use its declarations. An override of a partial must print them too.
- On the class, everything else that a template exports from a resource's file has the type \`undefined\`: constants, and functions
  whose first parameter is not a client. Import it from the subpath of the resource, such as \`acme-sdk/machines\`.
- The names of templates end in \`.hbs\`. The runtime cannot be overridden.
- \`package-additions.json\` adds \`dependencies\`, \`peerDependencies\`, \`peerDependenciesMeta\`, \`devDependencies\` and \`exports\` (a subpath to
  a source: \`{ "./mocks": "./src/mocks/index.ts" }\`) to the package's \`package.json\`. An entry that contradicts an existing one is an error.

A team's templates get the same views as ours. \`data\` of an operation and \`fields\` of a model describe the API as data. Two templates
in [test/customised/mocks](../test/customised/mocks/templates/extra/handlers.hbs) write handlers of Mock Service Worker for every call.`;

const aboutHelpers = `\`Text\` is content of the document. Print it through a helper, which escapes it for its place. Print \`Code\` by \`{{x}}\`. In addition to
these helpers, templates can use only \`if\`, \`unless\`, \`each\` and \`with\` of Handlebars.`;

const aboutViews = `This is version ${VIEW_VERSION}. The version changes when a field is removed or gets another meaning. sdkwright then refuses templates for
other versions and reports the changes. An absent value is \`null\`: test it with \`{{#if x}}\`.`;

const aboutCli = `A folder that \`products.cli.templates\` lists overrides the templates of \`templates/cli\` by the same rules. Their views
have version ${cliTemplates.version}. An extra has the scope \`once\` (with the view of \`program.ts\`) or \`resource\` (with that of \`commands.ts\`).
\`sdkwright templates list --product cli\` lists them.`;

const aboutDocs = `A folder that \`products.docs.templates\` lists overrides the templates of \`templates/docs\`. Their views
have version ${docsTemplates.version}. An extra has the scope \`once\` (with the view of \`index.html\`) or \`resource\` (with that of \`reference.md\`).
\`sdkwright templates list --product docs\` lists them.`;

const aboutChanges = `The fields that each version removed or changed. Check your templates for these fields, then set the new version on the first line.`;

/** A section for each exported interface of a file in `generator/products`. */
function viewsOf(path: string): readonly string[] {
  const file = join(repository, 'generator/products', path);
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
