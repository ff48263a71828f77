import type { Call, Handler, Service } from '../serve.ts';

interface Parcel {
  readonly id: string;
  readonly recipient: object;
  readonly weight: number;
  readonly status: string;
  readonly contents: object | null;
  readonly createdAt: string;
}

const parcels = new Map(
  [0.4, 1, 2.5, 8, 12].map((weight, index): [string, Parcel] => {
    const id = `00000000-0000-7000-8000-00000000000${index + 1}`;
    const recipient = { street: `${index + 1} Quay`, city: 'Oban', country: null };
    const createdAt = '2026-04-01T08:00:00+00:00';
    return [id, { id, recipient, weight, status: 'Registered', contents: null, createdAt }];
  }),
);

const rfc = 'https://tools.ietf.org/html/rfc9110#section-';

function problem(status: number, section: string, body: object): Response {
  return Response.json(
    { type: rfc + section, ...body, status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

const authorized =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer CfDJ8-ada'
      ? handler(call)
      : new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });

const withParcel = (handler: (parcel: Parcel, call: Call) => Response | Promise<Response>): Handler =>
  authorized((call) => {
    const parcel = parcels.get(call.path['id'] ?? '');
    const detail = `Parcel ${call.path['id']} is unknown.`;
    return parcel ? handler(parcel, call) : problem(404, '15.5.5', { title: 'Not Found', detail });
  });

/** A body of another media type than JSON is refused without a word. */
async function readBody(request: Request): Promise<Partial<Parcel> | Response> {
  const [mediaType] = (request.headers.get('content-type') ?? '').split(';');
  if (mediaType !== 'application/json') return new Response(null, { status: 415 });
  return (await request.json()) as Partial<Parcel>;
}

export const service: Service = {
  routes: {
    'POST /login': async ({ request }) => {
      const { password } = (await request.json()) as { readonly password: string };
      const token = {
        tokenType: 'Bearer',
        accessToken: 'CfDJ8-ada',
        expiresIn: 3600,
        refreshToken: 'CfDJ8-r',
      };
      return password === 'Jetty.7'
        ? Response.json(token)
        : problem(401, '15.5.2', { title: 'Unauthorized', detail: 'Failed' });
    },
    'GET /api/parcels': authorized(({ query }) => {
      const page = Number(query.get('page') ?? 1);
      const pageSize = Number(query.get('pageSize') ?? 20);
      const items = [...parcels.values()].slice((page - 1) * pageSize, page * pageSize);
      const hasNextPage = page * pageSize < parcels.size;
      return Response.json({ items, page, pageSize, totalCount: parcels.size, hasNextPage });
    }),
    'POST /api/parcels': authorized(async ({ request }) => {
      const body = await readBody(request);
      if (body instanceof Response) return body;
      const { recipient = {}, weight = 0, contents = null } = body;
      const errors = { Weight: ['The field Weight must be between 0.01 and 30.'] };
      const title = 'One or more validation errors occurred.';
      if (weight < 0.01 || weight > 30) return problem(400, '15.5.1', { title, errors });
      const id = '00000000-0000-7000-8000-000000000009';
      const createdAt = '2026-04-02T09:30:00+00:00';
      const parcel = { id, recipient, weight, status: 'Registered', contents, createdAt };
      parcels.set(id, parcel);
      return Response.json(parcel, { status: 201, headers: { location: `/api/parcels/${id}` } });
    }),
    'GET /api/parcels/{id}': withParcel((parcel) => Response.json(parcel)),
    'PUT /api/parcels/{id}': withParcel(async (parcel, { request }) => {
      const body = await readBody(request);
      if (body instanceof Response) return body;
      const updated = { ...parcel, ...body };
      parcels.set(parcel.id, updated);
      return Response.json(updated);
    }),
    'DELETE /api/parcels/{id}': withParcel(({ id }) => {
      parcels.delete(id);
      return new Response(null, { status: 204 });
    }),
    'GET /api/parcels/{id}/label': withParcel(
      () => new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }),
    ),
    'POST /api/parcels/{id}/photo': withParcel(async (_, { request }) => {
      const file = (await request.formData()).get('file');
      const title = 'Required parameter "IFormFile file" was not provided from form file.';
      return file instanceof File
        ? Response.json(`${file.name} (${file.size} bytes)`)
        : problem(400, '15.5.1', { title });
    }),
  },
  otherwise: () => new Response(null, { status: 404 }),
};
