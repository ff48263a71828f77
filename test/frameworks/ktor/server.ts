import type { Call, Handler, Service } from '../serve.ts';

interface Trip {
  readonly id: number;
  readonly title: string;
  readonly kind: string;
  readonly legs: readonly object[];
}

const trips = new Map(
  ['Isle', 'Glen', 'Moor', 'Pass', 'Shore'].map((title, index): [number, Trip] => [
    index + 1,
    {
      id: index + 1,
      title,
      kind: index % 2 === 0 ? 'WALK' : 'RIDE',
      legs: [],
    },
  ]),
);
const tracks = new Map<number, File>();

const text = (status: number, body: string): Response =>
  new Response(body, {
    status,
    headers: { 'content-type': 'text/plain; charset=UTF-8' },
  });

/** What a plugin for status pages answers. */
const problem = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status });

/** The JWT plugin refuses without a body. */
const authenticated =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer eyJ.map.sig'
      ? handler(call)
      : new Response(null, {
          status: 401,
          headers: { 'www-authenticate': 'Bearer realm=trips' },
        });

const withTrip = (handler: (trip: Trip, call: Call) => Response | Promise<Response>): Handler =>
  authenticated((call) => {
    const trip = trips.get(Number(call.path['id']));
    return trip ? handler(trip, call) : problem(404, 'NO_TRIP', `There is no trip ${call.path['id']}`);
  });

/** Content negotiation knows JSON alone. */
async function receive<T>(request: Request): Promise<T | Response> {
  const [mediaType] = (request.headers.get('content-type') ?? '').split(';');
  return mediaType === 'application/json'
    ? ((await request.json()) as T)
    : new Response(null, { status: 415 });
}

export const service: Service = {
  routes: {
    'POST /login': async ({ request }) => {
      const login = await receive<{ readonly password: string }>(request);
      if (login instanceof Response) return login;
      return login.password === 'contour'
        ? Response.json({ token: 'eyJ.map.sig' })
        : text(401, 'Wrong password');
    },
    'GET /trips': authenticated(({ query }) => {
      const from = Number(query.get('offset') ?? 0);
      return Response.json([...trips.values()].slice(from, from + Number(query.get('limit') ?? 50)));
    }),
    'POST /trips': authenticated(async ({ request }) => {
      const body = await receive<Omit<Trip, 'id' | 'legs'> & Partial<Trip>>(request);
      if (body instanceof Response) return body;
      if (body.title === '') return problem(400, 'NO_TITLE', 'A trip needs a title');
      const trip = {
        id: trips.size + 1,
        title: body.title,
        kind: body.kind,
        legs: body.legs ?? [],
      };
      trips.set(trip.id, trip);
      return Response.json(trip, { status: 201 });
    }),
    'GET /trips/{id}': withTrip((trip) => Response.json(trip)),
    'PUT /trips/{id}': withTrip(async (trip, { request }) => {
      const body = await receive<Partial<Trip>>(request);
      if (body instanceof Response) return body;
      const updated = { ...trip, ...body };
      trips.set(trip.id, updated);
      return Response.json(updated);
    }),
    'DELETE /trips/{id}': withTrip(({ id }) => {
      trips.delete(id);
      return new Response(null, { status: 204 });
    }),
    'POST /trips/{id}/track': withTrip(async ({ id }, { request }) => {
      const track = (await request.formData()).get('track');
      if (!(track instanceof File)) return problem(400, 'NO_FILE', 'The form has no track');
      tracks.set(id, track);
      return text(200, `${track.name} is kept`);
    }),
    'GET /trips/{id}/track': withTrip(
      ({ id }) =>
        new Response(tracks.get(id) ?? null, {
          headers: { 'content-type': 'application/gpx+xml' },
        }),
    ),
  },
  otherwise: () => new Response(null, { status: 404 }),
};
