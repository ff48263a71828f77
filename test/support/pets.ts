const pet = { $ref: '#/components/schemas/Pet' };
const kind = { $ref: '#/components/schemas/Kind' };

function answer(schema: object): object {
  return { description: 'Fine.', content: { 'application/json': { schema } } };
}

const list = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: pet }, nextPage: { type: 'string' } },
};

/** A small document: pets that can be listed page by page, and read. Kinds of pets are as given. */
export function petsDocument(...kinds: readonly string[]): string {
  const after = { name: 'after', in: 'query', schema: { type: 'string' } };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Pets', version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    paths: {
      '/pets': { get: { operationId: 'pets-list', parameters: [after], responses: { 200: answer(list) } } },
      '/pets/{id}': { get: { operationId: 'pets-get', parameters: [id], responses: { 200: answer(pet) } } },
    },
    components: {
      schemas: {
        Kind: { type: 'string', enum: kinds },
        Pet: { type: 'object', required: ['id', 'kind'], properties: { id: { type: 'string' }, kind } },
      },
    },
  });
}
