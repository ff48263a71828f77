import { FileScope } from '../file-scope.ts';
import { code, identifier, path } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { Text } from '../../../escape/text.ts';
import type { ClientFileView, ClientResourceView, ClientUsesView } from '../views/client.ts';
import { createClientPath } from './create-client.ts';
import { docsView } from './docs.ts';
import {
  facadeComment,
  facadeInterfaces,
  facadesOf,
  facadeType,
  facadeValue,
  type Binding,
  type Facade,
} from './facades.ts';
import type { Composed } from './models.ts';

/** `src/client.ts`: the class with all resources. */
export function clientFile(pkg: PackageScope): Composed<ClientFileView> {
  const { contract, lookup, runtime } = pkg;
  const { client } = contract;
  const scope = new FileScope('client.ts', lookup, runtime, ['client', 'options', client.name]);
  const chooses = contract.resources.some(({ calls }) => calls.some(({ choice }) => choice !== null));
  const isEmpty = contract.resources.length === 0;
  const binding = {
    bound: isEmpty ? code`` : scope.runtimeType(chooses ? 'BoundWithAccept' : 'Bound'),
    bind: isEmpty ? code`` : scope.runtime(chooses ? 'bindWithAccept' : 'bind'),
  };
  const facades = facadesOf(contract.resources);
  const resources = facades.map((facade) => facadeView(facade, scope, binding));
  const interfaces = facades.flatMap((facade) => facadeInterfaces(facade, scope, binding));
  const docs = code`The ${identifier(client.name)} API, one property per resource.`;
  const uses = usesOf(pkg, scope);
  const view = { package: pkg.view, imports: scope.imports, uses, docs, interfaces, resources };
  return { path: 'client.ts', scope, view };
}

/** The imports from the runtime, except those for resources. */
function usesOf({ contract }: PackageScope, scope: FileScope): ClientUsesView {
  const { client } = contract;
  return {
    optionsType: scope.exported(createClientPath, client.optionsName, 'type'),
    createClient: scope.exported(createClientPath, 'createClient', 'value'),
    clientType: scope.runtimeType('Client'),
    promiseType: scope.runtimeType('ApiPromise'),
    clientOptionsType: scope.runtimeType('ClientOptions'),
    requestType: scope.runtimeType('CustomRequest'),
    sendRequest: scope.runtime('sendRequest'),
    copyWith: scope.runtime('copyWith'),
    keepClient: scope.runtime('keepClient'),
  };
}

function facadeView(facade: Facade, scope: FileScope, binding: Binding): ClientResourceView {
  const { name, resource, below } = facade;
  const docs = resource?.docs ?? { summary: null, description: null, deprecated: false, link: null };
  const title = resource?.title ?? below.map((each) => each.resource?.title ?? each.name).join(', ');
  return {
    name: identifier(name),
    type: facadeType(facade),
    value: facadeValue(facade, scope, binding),
    comment: facadeComment(facade),
    docs: docsView(docs),
    title: new Text(title),
    file: resource === null ? code`` : path(resource.file.replace(/^resources\/|\.ts$/g, '')),
  };
}
