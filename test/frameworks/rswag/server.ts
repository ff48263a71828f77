import type { Call, Handler, Service } from '../serve.ts';

interface Plot {
  readonly id: number;
  readonly name: string;
  readonly soil: string | null;
  readonly holder: { readonly id: number; readonly name: string } | null;
  readonly created_at: string;
}

const created_at = '2026-03-20T06:30:00.000Z';
const plots = new Map(
  ['A1', 'A2', 'A3', 'B1', 'B2'].map((name, index): [string, Plot] => [
    String(index + 1),
    {
      id: index + 1,
      name,
      soil: 'loam',
      holder: { id: 7, name: 'Ada' },
      created_at,
    },
  ]),
);
const maps = new Map<string, File>();

const error = (status: number, text: string): Response => Response.json({ error: text }, { status });

const signedIn =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer eyJ.spade.sig'
      ? handler(call)
      : error(401, 'You need to sign in or sign up before continuing.');

const withPlot = (handler: (plot: Plot, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const { id = '' } = call.path;
    const plot = plots.get(id);
    return plot ? handler(plot, call) : error(404, `Couldn't find Plot with 'id'=${id}`);
  });

/** `params.require(:plot)`, or how Rails refuses. */
async function plotIn(request: Request): Promise<Partial<Plot> | Response> {
  const { plot } = (await request.json()) as { readonly plot?: Partial<Plot> };
  if (plot === undefined) return error(400, 'param is missing or the value is empty: plot');
  return plot.name === ''
    ? Response.json({ errors: { name: ["can't be blank", 'is too short'] } }, { status: 422 })
    : plot;
}

/** Pages as most gems have them: an array, and everything else in headers. */
function list({ request, query }: Call): Response {
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('per_page') ?? 25);
  const all = [...plots.values()];
  const next = new URL(request.url);
  next.searchParams.set('page', String(page + 1));
  const link = page * size < all.length ? { link: `<${next.href}>; rel="next"` } : {};
  return Response.json(all.slice((page - 1) * size, page * size), {
    headers: { 'x-total': String(all.length), ...link },
  });
}

export const service: Service = {
  routes: {
    'POST /users/sign_in': async ({ request }) => {
      const { user } = (await request.json()) as {
        readonly user: { readonly password: string };
      };
      if (user.password !== 'mulch') return error(401, 'Invalid Email or password.');
      const headers = { authorization: 'Bearer eyJ.spade.sig' };
      return Response.json({ id: 7, email: 'ada@example.com' }, { headers });
    },
    'GET /api/v1/plots': signedIn(list),
    'POST /api/v1/plots': signedIn(async ({ request }) => {
      const input = await plotIn(request);
      if (input instanceof Response) return input;
      const plot = {
        id: plots.size + 1,
        name: input.name ?? '',
        soil: input.soil ?? null,
        holder: null,
        created_at,
      };
      plots.set(String(plot.id), plot);
      return Response.json(plot, { status: 201 });
    }),
    'GET /api/v1/plots/{id}': withPlot((plot) => Response.json(plot)),
    'PATCH /api/v1/plots/{id}': withPlot(async (plot, { request }) => {
      const input = await plotIn(request);
      if (input instanceof Response) return input;
      const updated = { ...plot, ...input };
      plots.set(String(plot.id), updated);
      return Response.json(updated);
    }),
    'DELETE /api/v1/plots/{id}': withPlot(({ id }) => {
      plots.delete(String(id));
      return new Response(null, { status: 204 });
    }),
    'PUT /api/v1/plots/{id}/map': withPlot(async ({ id }, { request }) => {
      const map = (await request.formData()).get('map');
      if (!(map instanceof File)) return error(400, 'param is missing or the value is empty: map');
      maps.set(String(id), map);
      return new Response(null, { status: 204 });
    }),
    'GET /api/v1/plots/{id}/map': withPlot(
      ({ id }) =>
        new Response(maps.get(String(id)) ?? null, {
          headers: { 'content-type': 'image/png' },
        }),
    ),
  },
  otherwise: () => Response.json({ status: 404, error: 'Not Found' }, { status: 404 }),
};
