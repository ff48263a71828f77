import { code } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import { maybe } from '../../templates/nullable.ts';
import type { Sample } from '../sdk/views/samples.ts';
import type {
  CliManifestFileView,
  CliPackageView,
  CliReadmeFileView,
  CommandsFileView,
  MainFileView,
  ProgramFileView,
} from './views.ts';

const text = new Text('text');
const some = code`code`;

const pkg: Sample<CliPackageView> = {
  ...{ name: text, version: text, bin: text, sdk: text, title: text },
  ...{ program: some, client: some, clientOptions: some },
};

const main: Sample<MainFileView> = { package: pkg };

const manifest: Sample<CliManifestFileView> = { package: pkg, content: some };

const program: Sample<ProgramFileView> = {
  package: pkg,
  ...{ clientModule: some, summary: text, env: text, baseUrl: some, credentials: some, clientOptions: some },
  ...{ spelling: some, confirm: some, whoami: some, groups: some },
};

const commands: Sample<CommandsFileView> = {
  package: pkg,
  ...{ functions: some, module: some, spec: some },
  commands: [
    {
      ...{ name: text, spelling: maybe(text), kind: some, call: some, summary: text },
      ...{ description: maybe(text), method: text, path: text, deprecated: maybe(text) },
      ...{ example: maybe(text), need: some, inputs: some, body: maybe(some), columns: maybe(some) },
      ...{ idField: maybe(text), destructive: true, size: maybe(some) },
      waiting: maybe({ states: some, preferred: some }),
    },
  ],
};

const readme: Sample<CliReadmeFileView> = {
  package: pkg,
  ...{ summary: text, needsBaseUrl: true, env: text },
  credentials: [{ flag: some, env: maybe(some) }],
  examples: { first: maybe(some), list: maybe(some), work: maybe(some), wait: maybe(some) },
};

/** A sample of each template's view, by the template's name. */
export const cliSamples: ReadonlyMap<string, object> = new Map<string, object>([
  ['README.md', readme],
  ['commands.ts', commands],
  ['main.ts', main],
  ['package.json', manifest],
  ['program.ts', program],
  ['tsconfig.json', manifest],
]);
