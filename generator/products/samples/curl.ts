import type { Call, Credential } from '../../contract/types.ts';
import { isWholeUrl, serverUrl } from '../../server-url.ts';
import { curlBody } from './curl-body.ts';
import { curlSecret } from './curl-secret.ts';
import { exampleCredentials, exampleUrl } from './credentials.ts';
import { parameterText } from './parameter-text.ts';
import { clientFields, sampleInput, type SampleField } from './sample-input.ts';
import type { SampleScope } from './sample-scope.ts';
import { betweenDoubleQuotes, shellCommand, shellWord } from './shell.ts';

/** A call with curl, with credentials in environment variables. */
export function curlSample(call: Call, scope: SampleScope): string {
  const { client } = scope.contract;
  const input = [...clientFields(call), ...sampleInput(call, scope)];
  const secrets = credentialsOf(call, scope).map((credential) => curlSecret(credential, client.env));
  const body = curlBody(call, input, scope.lookup.models);
  const url = [urlOf(call, input, scope), ...secrets.flatMap(({ query }) => query ?? [])];
  const cookies = input.filter(({ field }) => field.in === 'cookie').map((each) => textOfField(each));
  return shellCommand(`curl ${methodOption(call.method)}${quotedUrl(url)}`, [
    ...secrets.flatMap(({ options }) => options),
    ...client.headers.map(({ name, value }) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...input.flatMap((each) =>
      each.field.in === 'header' ? [`-H ${shellWord(`${each.field.name}: ${textOfField(each)}`)}`] : [],
    ),
    ...(cookies.length === 0 ? [] : [`-b ${shellWord(cookies.join('; '))}`]),
    ...body,
  ]);
}

/** The credentials that the call needs; empty if it needs none. */
function credentialsOf(call: Call, scope: SampleScope): readonly Credential[] {
  const security = call.security ?? scope.contract.client.security;
  return security.flat().length === 0 ? [] : exampleCredentials(call, scope);
}

function methodOption(method: string): string {
  if (method === 'GET') return '';
  return method === 'HEAD' ? '--head ' : `-X ${shellWord(method)} `;
}

/** @param parts - the URL, then the parts of its query, with variables of the shell */
function quotedUrl([url = '', ...secrets]: readonly string[]): string {
  if (secrets.length === 0) return shellWord(url);
  return `"${betweenDoubleQuotes(url)}${url.includes('?') ? '&' : '?'}${secrets.join('&')}"`;
}

function urlOf(call: Call, input: readonly SampleField[], { contract }: SampleScope): string {
  const [own] = call.servers ?? [];
  const server = own === undefined ? contract.client.baseUrl : serverUrl(own);
  const base = server !== null && isWholeUrl(server) ? server : exampleUrl(server ?? '/');
  const path = call.path.replaceAll(/\{([^{}]*)\}/g, (placeholder, name: string) => {
    const found = input.find(({ field }) => field.in === 'path' && field.name === name);
    return found === undefined ? placeholder : textOfField(found);
  });
  const query = input.filter(({ field }) => field.in === 'query').map((each) => textOfField(each));
  return base.replace(/\/$/, '') + path + (query.length === 0 ? '' : `?${query.join('&')}`);
}

function textOfField({ field, value }: SampleField): string {
  return parameterText(field, value, field.in === 'header' ? String : encodeURIComponent);
}
