import type { Call, Handler, Service } from '../serve.ts';

interface Berth {
  readonly id: number;
  readonly name: string;
  readonly pier: string | null;
  readonly lengthInMetres: number | null;
}

const berths = new Map(
  ['N1', 'N2', 'N3', 'S1', 'S2'].map((name, index): [number, Berth] => [
    index + 1,
    { id: index + 1, name, pier: name.startsWith('N') ? 'NORTH' : 'SOUTH', lengthInMetres: 8 },
  ]),
);
const bookings: object[] = [];
const plans = new Map<number, File>();

function problem(status: number, title: string, detail: string, instance: string): Response {
  const body = { type: 'about:blank', title, status, detail, instance };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Spring Security refuses without a body. */
const signedIn =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer eyJ.skipper.sig'
      ? handler(call)
      : new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });

const pathOf = ({ request }: Call): string => new URL(request.url).pathname;

async function readBody<T>(call: Call): Promise<T | Response> {
  const mediaType = call.request.headers.get('content-type') ?? 'application/octet-stream';
  if (mediaType.split(';')[0] === 'application/json') return (await call.request.json()) as T;
  const detail = `Content-Type '${mediaType}' is not supported.`;
  return problem(415, 'Unsupported Media Type', detail, pathOf(call));
}

const withBerth = (handler: (berth: Berth, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const berth = berths.get(Number(call.path['id']));
    const detail = `Berth ${call.path['id']} was not found`;
    return berth ? handler(berth, call) : problem(404, 'Not Found', detail, pathOf(call));
  });

/** A `Page`, which counts from 0. */
function page(all: readonly object[], query: URLSearchParams): Response {
  const number = Number(query.get('page') ?? 0);
  const size = Number(query.get('size') ?? 20);
  const content = all.slice(number * size, (number + 1) * size);
  const totalPages = Math.ceil(all.length / size);
  const sort = { empty: true, sorted: false, unsorted: true };
  const pageable = {
    pageNumber: number,
    pageSize: size,
    offset: number * size,
    sort,
    paged: true,
    unpaged: false,
  };
  return Response.json({
    ...{ content, pageable, totalPages, totalElements: all.length, size, number, sort },
    ...{ first: number === 0, last: number + 1 >= totalPages },
    ...{ numberOfElements: content.length, empty: content.length === 0 },
  });
}

export const service: Service = {
  routes: {
    'POST /api/auth/login': async (call) => {
      const body = await readBody<{ password: string }>(call);
      if (body instanceof Response) return body;
      return body.password === 'halyard'
        ? Response.json({ token: 'eyJ.skipper.sig', expiresIn: 3600 })
        : problem(401, 'Unauthorized', 'Bad credentials', pathOf(call));
    },
    'GET /api/berths': signedIn(({ query }) => {
      const pier = query.get('pier');
      return page(
        [...berths.values()].filter((berth) => pier === null || berth.pier === pier),
        query,
      );
    }),
    'POST /api/berths': signedIn(async (call) => {
      const body = await readBody<Partial<Berth>>(call);
      if (body instanceof Response) return body;
      if (!body.name) return problem(400, 'Bad Request', 'Invalid request content.', pathOf(call));
      const { name = '', pier = null, lengthInMetres = null } = body;
      const berth = { id: berths.size + 1, name, pier, lengthInMetres };
      berths.set(berth.id, berth);
      return Response.json(berth, { status: 201 });
    }),
    'GET /api/berths/{id}': withBerth((berth) => Response.json(berth)),
    'PUT /api/berths/{id}': withBerth(async (berth, call) => {
      const body = await readBody<Partial<Berth>>(call);
      if (body instanceof Response) return body;
      const updated = { ...berth, ...body };
      berths.set(berth.id, updated);
      return Response.json(updated);
    }),
    'DELETE /api/berths/{id}': withBerth(({ id }) => {
      berths.delete(id);
      return new Response(null, { status: 200 });
    }),
    'POST /api/berths/{id}/plan': withBerth(async ({ id }, call) => {
      const file = (await call.request.formData()).get('file');
      if (!(file instanceof File))
        return problem(400, 'Bad Request', "Required part 'file' is not present.", pathOf(call));
      plans.set(id, file);
      return new Response(`Stored ${file.name}`, { headers: { 'content-type': 'text/plain;charset=UTF-8' } });
    }),
    'GET /api/berths/{id}/plan': withBerth(
      ({ id }) => new Response(plans.get(id) ?? null, { headers: { 'content-type': 'application/pdf' } }),
    ),
    'GET /api/bookings': signedIn(({ query }) => page(bookings, query)),
    'POST /api/bookings': signedIn(async (call) => {
      const body = await readBody<{ berthId: number; from: string; vessel: object }>(call);
      if (body instanceof Response) return body;
      const { berthId, from, vessel } = body;
      const booking = { id: bookings.length + 1, berth: berths.get(berthId), from, vessel };
      bookings.push(booking);
      return Response.json(booking);
    }),
  },
  otherwise: signedIn((call) =>
    problem(404, 'Not Found', `No static resource ${pathOf(call).slice(1)}.`, pathOf(call)),
  ),
};
