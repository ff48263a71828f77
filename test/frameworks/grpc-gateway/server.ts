import type { Call, Handler, Service } from '../serve.ts';

interface Van {
  readonly name: string;
  readonly plate: string;
  readonly state: string;
  readonly odometerMetres: string;
  readonly createTime: string;
}

const createTime = '2026-01-01T00:00:00Z';
const vans = new Map(
  ['11', '12', '13', '14', '15'].map((id, index): [string, Van] => {
    const state = index % 2 === 0 ? 'STATE_PARKED' : 'STATE_ON_ROAD';
    return [
      `vans/${id}`,
      {
        name: `vans/${id}`,
        plate: `FL ${id}`,
        state,
        odometerMetres: '9007199254740993',
        createTime,
      },
    ];
  }),
);

/** A `google.rpc.Status`, under the HTTP status of its code. */
const status = (http: number, code: number, message: string): Response =>
  Response.json({ code, message, details: [] }, { status: http });

const authenticated =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer convoy'
      ? handler(call)
      : status(401, 16, 'invalid or missing bearer token');

/** Names have slashes, which clients may or may not encode. */
const withVan = (handler: (van: Van, call: Call) => Response | Promise<Response>): Handler =>
  authenticated((call) => {
    const name = `vans/${call.path['id'] ?? ''}`;
    const van = vans.get(name);
    return van ? handler(van, call) : status(404, 5, `van "${name}" not found`);
  });

const positions = [
  { result: { latitude: 56.4, longitude: -5.5, time: '2026-01-02T08:00:00Z' } },
  { result: { latitude: 56.5, longitude: -5.4, time: '2026-01-02T08:01:00Z' } },
  { error: { code: 14, message: 'van is out of reach', details: [] } },
];

export const service: Service = {
  routes: {
    'POST /v1/auth:login': async ({ request }) => {
      const { password } = (await request.json()) as {
        readonly password: string;
      };
      return password === 'tachograph'
        ? Response.json({ accessToken: 'convoy' })
        : status(401, 16, 'wrong user or password');
    },
    'GET /v1/vans': authenticated(({ query }) => {
      const wanted = query.get('filter.state') ?? 'STATE_UNSPECIFIED';
      const all = [...vans.values()].filter(
        ({ state }) => wanted === 'STATE_UNSPECIFIED' || state === wanted,
      );
      const from = Number(query.get('pageToken') ?? 0);
      const to = from + Number(query.get('pageSize') ?? 50);
      return Response.json({
        vans: all.slice(from, to),
        nextPageToken: to < all.length ? String(to) : '',
      });
    }),
    'POST /v1/vans': authenticated(async ({ request, query }) => {
      const body = (await request.json()) as Partial<Van>;
      const name = `vans/${query.get('vanId') ?? '99'}`;
      if (vans.has(name)) return status(409, 6, `van "${name}" exists`);
      const { plate = '', state = 'STATE_UNSPECIFIED', odometerMetres = '0' } = body;
      const van = { name, plate, state, odometerMetres, createTime };
      vans.set(name, van);
      return Response.json(van);
    }),
    'GET /v1/vans/{id}': withVan((van) => Response.json(van)),
    'PATCH /v1/vans/{id}': withVan(async (van, { request }) => {
      const updated = { ...van, ...((await request.json()) as Partial<Van>) };
      vans.set(van.name, updated);
      return Response.json(updated);
    }),
    'DELETE /v1/vans/{id}': withVan(({ name }) => {
      vans.delete(name);
      return Response.json({});
    }),
    'GET /v1/vans/{id}/positions:watch': withVan(() => {
      const lines = positions.map((each) => `${JSON.stringify(each)}\n`);
      return new Response(lines.join(''), {
        headers: { 'content-type': 'application/json' },
      });
    }),
  },
  otherwise: () => status(404, 5, 'Not Found'),
};
