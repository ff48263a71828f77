import { pathsOf } from './calls.ts';
import { numbered, own, type Json } from './json.ts';
import { modelSchema } from './schemas.ts';
import type { Shape } from './shape.ts';
import type { Voice } from './voice.ts';

/** An OpenAPI document of a shape, with the voice's text in every place that takes any. */
export function documentOf(shape: Shape, voice: Voice): Json {
  const { has } = shape;
  const models = numbered(shape.models).map(() => voice.name('schemas'));
  const schemes = numbered(shape.schemes).map(() => voice.name('schemes'));
  return {
    openapi: shape.version,
    info: { title: voice.text(), version: voice.text(), description: voice.text(), 'x-note': voice.text() },
    externalDocs: { url: voice.text(), description: voice.text() },
    ...(has.servers && { servers: servers(voice) }),
    ...(has.tags && { tags: [{ name: voice.text(), description: voice.text() }] }),
    ...(schemes.length > 0 && { security: [own([[schemes[0] ?? '', []]])] }),
    components: {
      schemas: own(models.map((name, index) => [name, modelSchema(index, models, shape, voice)])),
      securitySchemes: own(schemes.map((name, index) => [name, scheme(index, voice)])),
    },
    paths: own(pathsOf(models, shape, voice)),
    ...(has.webhook &&
      shape.version === '3.1.0' && { webhooks: own([[voice.name('hooks'), webhook(voice)]]) }),
  };
}

function servers(voice: Voice): Json {
  const name = voice.segment('variables');
  return [
    {
      url: `https://{${name}}.example.com/${voice.text()}`,
      description: voice.text(),
      variables: own([[name, { default: voice.text(), enum: [voice.text()], description: voice.text() }]]),
    },
  ];
}

function scheme(index: number, voice: Voice): Json {
  const description = voice.text();
  const tokenUrl = `https://example.com/${voice.text()}`;
  const scopes = own([[voice.text(), voice.text()]]);
  const kinds = [
    { type: 'http', scheme: 'bearer', description },
    { type: 'apiKey', in: 'header', name: voice.text(), description },
    { type: 'oauth2', description, flows: { clientCredentials: { tokenUrl, scopes } } },
  ];
  return kinds[index];
}

function webhook(voice: Voice): Json {
  const schema = {
    type: 'object',
    properties: own([[voice.text(), { type: 'string', description: voice.text() }]]),
  };
  return {
    post: {
      summary: voice.text(),
      requestBody: { content: { 'application/json': { schema } } },
      responses: {},
    },
  };
}
