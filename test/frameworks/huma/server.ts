import type { Call, Handler, Service } from '../serve.ts';

interface Station {
  readonly id: string;
  readonly name: string;
  readonly height: number;
  readonly tags: readonly string[] | null;
}

const stations = new Map(
  ['Skerry', 'Moor', 'Glen', 'Ben', 'Loch'].map((name, index): [string, Station] => {
    const id = name.toLowerCase();
    return [id, { id, name, height: index * 100, tags: index === 0 ? ['sea'] : null }];
  }),
);
const pictures = new Map<string, Blob>();

interface Detail {
  readonly message: string;
  readonly location: string;
  readonly value: unknown;
}

function problem(status: number, title: string, detail: string, errors?: readonly Detail[]): Response {
  const schema = 'http://localhost/schemas/ErrorModel.json';
  const body = {
    $schema: schema,
    title,
    status,
    detail,
    ...(errors && { errors }),
  };
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const signedIn =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer vane'
      ? handler(call)
      : problem(401, 'Unauthorized', 'the token is missing or has expired');

const withStation = (handler: (station: Station, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const station = stations.get(call.path['id'] ?? '');
    return station ? handler(station, call) : problem(404, 'Not Found', 'no such station');
  });

const linked = (station: Station): object => ({
  $schema: 'http://localhost/schemas/Station.json',
  ...station,
});

/** Huma takes no field that a struct does not have. */
function validate(body: Readonly<Record<string, unknown>>): Response | null {
  const errors: Detail[] = [];
  for (const key of Object.keys(body))
    if (!['name', 'height', 'tags'].includes(key))
      errors.push({
        message: 'unexpected property',
        location: `body.${key}`,
        value: body,
      });
  if (Number(body['height']) < 0)
    errors.push({
      message: 'expected number >= 0',
      location: 'body.height',
      value: body['height'],
    });
  return errors.length > 0 ? problem(422, 'Unprocessable Entity', 'validation failed', errors) : null;
}

/** A page that ends after the station of which the cursor has the id. */
function list({ query }: Call): Response {
  const all = [...stations.values()];
  const from = all.findIndex(({ id }) => id === query.get('cursor')) + 1;
  const items = all.slice(from, from + Number(query.get('limit') ?? 50));
  const isLast = from + items.length >= all.length;
  const next = isLast ? {} : { next_cursor: items.at(-1)?.id };
  return Response.json({ items: items.length > 0 ? items : null, ...next });
}

const events = [
  'data: {"celsius":4.5,"at":"2026-02-01T06:00:00Z"}\n\n',
  'event: outage\ndata: {"reason":"ice"}\n\n',
  'data: {"celsius":5,"at":"2026-02-01T06:10:00Z"}\n\n',
];

export const service: Service = {
  routes: {
    'POST /login': async ({ request }) => {
      const { password } = (await request.json()) as {
        readonly password: string;
      };
      return password === 'barometer'
        ? Response.json({ token: 'vane', expires: '2026-02-02T00:00:00Z' })
        : problem(401, 'Unauthorized', 'wrong user or password');
    },
    'GET /stations': signedIn(list),
    'POST /stations': signedIn(async ({ request }) => {
      const body = (await request.json()) as Omit<Station, 'id'>;
      const refused = validate({ ...body });
      if (refused) return refused;
      const station = {
        id: body.name.toLowerCase(),
        name: body.name,
        height: body.height,
        tags: body.tags ?? null,
      };
      stations.set(station.id, station);
      return Response.json(linked(station), {
        status: 201,
        headers: { location: `/stations/${station.id}` },
      });
    }),
    'GET /stations/{id}': withStation((station) =>
      Response.json(linked(station), {
        headers: { etag: `"${station.height}"` },
      }),
    ),
    'PATCH /stations/{id}': withStation(async (station, { request }) => {
      if (request.headers.get('content-type') !== 'application/merge-patch+json')
        return problem(415, 'Unsupported Media Type', 'unknown patch type');
      const patch = (await request.json()) as Partial<Station>;
      const patched = { ...station, ...patch };
      stations.set(station.id, patched);
      return validate(patch) ?? Response.json(linked(patched));
    }),
    'DELETE /stations/{id}': withStation(({ id }) => {
      stations.delete(id);
      return new Response(null, { status: 204 });
    }),
    'PUT /stations/{id}/picture': withStation(async ({ id }, { request }) => {
      const picture = (await request.formData()).get('picture');
      if (!(picture instanceof File)) return problem(422, 'Unprocessable Entity', 'File required');
      if (!/^image\/(png|jpeg)$/.test(picture.type))
        return problem(422, 'Unprocessable Entity', `Invalid mime type: got ${picture.type}`);
      pictures.set(id, picture);
      return new Response(null, { status: 204 });
    }),
    'GET /stations/{id}/picture': withStation(
      ({ id }) =>
        new Response(pictures.get(id) ?? null, {
          headers: { 'content-type': 'image/png' },
        }),
    ),
    'GET /stations/{id}/readings': withStation(
      () =>
        new Response(events.join(''), {
          headers: { 'content-type': 'text/event-stream' },
        }),
    ),
  },
  otherwise: () => new Response('404 page not found\n', { status: 404 }),
};
