import { webhooksFile } from '../../../contract/exports.ts';
import { holds } from '../../../contract/visit.ts';
import type { Webhook, WebhookPlace, WebhookScheme } from '../../../contract/types.ts';
import { code, identifier, joinCode, stringLiteral, type Code } from '../../../escape/code.ts';
import { typeDeclaration } from '../declarations/model.ts';
import { objectLiteral } from '../declarations/object-literal.ts';
import { aliasDeclaration, functionHead } from '../declarations/print.ts';
import { wireCode } from '../declarations/wire.ts';
import { FileScope } from '../file-scope.ts';
import type { Lookup } from '../lookup.ts';
import type { PackageScope } from '../package-scope.ts';
import { proseOf } from '../prose.ts';
import type { ModelView, UnwrapView, WebhooksFileView } from '../views/model.ts';
import { OnDemand } from '../views/on-demand.ts';
import { docsView } from './docs.ts';
import type { Composed } from './models.ts';

/** The type of all webhooks, exported as `webhooks.Event`. */
const eventName = 'Event';

/** `src/webhooks.ts`: types of webhooks' bodies, and the function that verifies webhooks; null if there are none. */
export function webhookFile({
  contract: { webhooks, webhookScheme },
  lookup,
  runtime,
  view,
}: PackageScope): Composed<WebhooksFileView> | null {
  if (webhooks.length === 0) return null;
  const scope = new FileScope(webhooksFile, lookup, runtime, webhookScheme === null ? [] : [eventName]);
  const models = webhooks.map((webhook) => webhookView(webhook, scope, lookup));
  const unwrap = webhookScheme && unwrapView(webhooks, webhookScheme, scope);
  return { path: webhooksFile, scope, view: { package: view, imports: scope.imports, models, unwrap } };
}

function webhookView({ name, type, docs }: Webhook, scope: FileScope, lookup: Lookup): ModelView {
  const note = code`The body of a request that the service sends.`;
  const prose = proseOf(docs, { notes: [note] });
  const context = { scope, direction: 'response' } as const;
  const declaration = holds(type, lookup.models)
    ? aliasDeclaration({ name: identifier(name), docs: prose, type: wireCode(type, context, lookup) })
    : typeDeclaration(name, type, prose, context);
  return {
    name: identifier(name),
    docs: new OnDemand(() => docsView(docs)),
    declarations: [declaration],
    fields: new OnDemand(() => []),
    values: null,
    guard: null,
  };
}

function unwrapView(
  webhooks: readonly Webhook[],
  scheme: WebhookScheme | 'standard',
  scope: FileScope,
): UnwrapView {
  const names = webhooks.map(({ name }) => identifier(name));
  const described = scheme === 'standard' ? scope.runtime('standardWebhooks') : schemeCode(scheme);
  return {
    event: aliasDeclaration({
      name: identifier(eventName),
      docs: code`The body of any request that the service sends.`,
      type: joinCode(names, ' | '),
    }),
    head: functionHead({
      name: code`unwrap`,
      docs: code`Verifies the signature and the age of a webhook, and gives its body. Throws a {@link ${scope.runtimeType('WebhookVerificationError')}}.`,
      parameters: [
        { name: code`body`, type: scope.runtimeType('WebhookBody') },
        { name: code`headers`, type: scope.runtimeType('WebhookHeaders') },
        { name: code`options`, type: scope.runtimeType('UnwrapOptions') },
      ],
      returns: code`Promise<${identifier(eventName)}>`,
      isExported: true,
    }),
    call: code`${scope.runtime('unwrapWebhook')}(body, headers, options, ${described})`,
  };
}

function schemeCode({ signature, encoding, hash, content, id, timestamp, secret }: WebhookScheme): Code {
  return objectLiteral([
    ['signature', placeCode(signature)],
    ['encoding', stringLiteral(encoding)],
    ['hash', stringLiteral(hash)],
    ['content', stringLiteral(content)],
    ['id', id === undefined ? null : placeCode(id)],
    ['timestamp', timestamp === undefined ? null : placeCode(timestamp)],
    ['secret', stringLiteral(secret)],
  ]);
}

function placeCode({ header, prefix }: WebhookPlace): Code {
  return objectLiteral([
    ['header', stringLiteral(header)],
    ['prefix', prefix === undefined ? null : stringLiteral(prefix)],
  ]);
}
