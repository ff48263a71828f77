import type { Call, Handler, Service } from '../serve.ts';

interface Exhibit {
  readonly id: number;
  readonly title: string;
  readonly condition: string | null;
  readonly room: number;
  readonly insured_for: string;
  readonly picture: string | null;
  readonly added: string;
}

type Fields = Readonly<Record<string, unknown>>;

const added = '2026-02-03T11:00:00Z';
const exhibits = new Map(
  ['Anchor', 'Bell', 'Compass', 'Davit', 'Ensign'].map((title, index): [number, Exhibit] => [
    index + 1,
    {
      id: index + 1,
      title,
      condition: 'good',
      room: 1,
      insured_for: '10.00',
      picture: null,
      added,
    },
  ]),
);

const detail = (status: number, text: string, headers = {}): Response =>
  Response.json({ detail: text }, { status, headers });

const authenticated =
  (handler: Handler): Handler =>
  (call) => {
    const [keyword, token] = (call.request.headers.get('authorization') ?? '').split(' ');
    const challenge = { 'www-authenticate': 'Token' };
    if (keyword !== 'Token') return detail(401, 'Authentication credentials were not provided.', challenge);
    return token === '9944b0' ? handler(call) : detail(401, 'Invalid token.', challenge);
  };

const withExhibit = (handler: (exhibit: Exhibit, call: Call) => Response | Promise<Response>): Handler =>
  authenticated((call) => {
    const exhibit = exhibits.get(Number(call.path['id']));
    return exhibit ? handler(exhibit, call) : detail(404, 'No Exhibit matches the given query.');
  });

/** What the parsers of Django REST framework take: JSON or a form. Null for another media type. */
async function fieldsOf(request: Request): Promise<Fields | null> {
  const mediaType = request.headers.get('content-type')?.split(';')[0] ?? '';
  if (mediaType === 'application/json') return (await request.json()) as Fields;
  return /form/.test(mediaType) ? Object.fromEntries(await request.formData()) : null;
}

/** Errors of a serializer: lists by field, with nothing around them. */
function errorsIn(fields: Fields, partial: boolean): Readonly<Record<string, readonly string[]>> | null {
  const { title, insured_for, picture } = fields;
  const errors = {
    ...(title === undefined && !partial && { title: ['This field is required.'] }),
    ...(title === '' && { title: ['This field may not be blank.'] }),
    ...(insured_for !== undefined &&
      Number.isNaN(Number(insured_for)) && {
        insured_for: ['A valid number is required.'],
      }),
    ...(typeof picture === 'string' && {
      picture: ['The submitted data was not a file. Check the encoding type on the form.'],
    }),
  };
  return Object.keys(errors).length > 0 ? errors : null;
}

function saved(before: Exhibit, fields: Fields): Exhibit {
  const { picture, room, ...rest } = fields;
  const media = picture instanceof File ? `http://localhost/media/${picture.name}` : before.picture;
  const exhibit = {
    ...before,
    ...rest,
    picture: media,
    room: Number(room ?? before.room),
  };
  exhibits.set(exhibit.id, exhibit);
  return exhibit;
}

async function save(before: Exhibit, request: Request, status: number): Promise<Response> {
  const fields = await fieldsOf(request);
  if (fields === null)
    return detail(415, `Unsupported media type "${request.headers.get('content-type')}" in request.`);
  const errors = errorsIn(fields, request.method === 'PATCH');
  return errors ? Response.json(errors, { status: 400 }) : Response.json(saved(before, fields), { status });
}

export const service: Service = {
  routes: {
    'POST /api/token/': async ({ request }) => {
      const fields = await fieldsOf(request);
      return fields?.['password'] === 'sextant'
        ? Response.json({ token: '9944b0' })
        : Response.json(
            {
              non_field_errors: ['Unable to log in with provided credentials.'],
            },
            { status: 400 },
          );
    },
    'GET /api/exhibits/': authenticated(({ request, query }) => {
      const page = Number(query.get('page') ?? 1);
      const size = Number(query.get('page_size') ?? 20);
      const results = [...exhibits.values()].slice((page - 1) * size, page * size);
      if (results.length === 0) return detail(404, 'Invalid page.');
      const url = (to: number): string => {
        const link = new URL(request.url);
        link.searchParams.set('page', String(to));
        return link.href;
      };
      const next = page * size < exhibits.size ? url(page + 1) : null;
      return Response.json({
        count: exhibits.size,
        next,
        previous: page > 1 ? url(page - 1) : null,
        results,
      });
    }),
    'POST /api/exhibits/': authenticated(({ request }) => {
      const blank = {
        id: exhibits.size + 1,
        title: '',
        condition: null,
        room: 1,
        insured_for: '0.00',
      };
      return save({ ...blank, picture: null, added }, request, 201);
    }),
    'GET /api/exhibits/{id}/': withExhibit((exhibit) => Response.json(exhibit)),
    'PUT /api/exhibits/{id}/': withExhibit((exhibit, { request }) => save(exhibit, request, 200)),
    'PATCH /api/exhibits/{id}/': withExhibit((exhibit, { request }) => save(exhibit, request, 200)),
    'DELETE /api/exhibits/{id}/': withExhibit(({ id }) => {
      exhibits.delete(id);
      return new Response(null, { status: 204 });
    }),
    'GET /api/exhibits/{id}/catalogue_card/': withExhibit(
      () =>
        new Response('%PDF-', {
          headers: { 'content-type': 'application/pdf' },
        }),
    ),
  },
  otherwise: () =>
    new Response('<h1>Not Found</h1>', {
      status: 404,
      headers: { 'content-type': 'text/html' },
    }),
};
