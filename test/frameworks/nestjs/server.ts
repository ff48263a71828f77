import type { Call, Handler, Service } from '../serve.ts';

interface Episode {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly host: { readonly id: number; readonly name: string } | null;
  readonly duration: number | null;
  readonly createdAt: string;
}

interface EpisodeInput {
  readonly title?: string;
  readonly status?: string;
  readonly hostId?: number;
}

const createdAt = '2026-03-01T07:00:00.000Z';
const episodes = new Map(
  ['Tides', 'Salt', 'Fog', 'Gulls', 'Rope'].map((title, index): [string, Episode] => {
    const id = `e${index + 1}`;
    return [id, { id, title, status: 'published', host: null, duration: 1800, createdAt }];
  }),
);
const recordings = new Map<string, File>();

/** An `HttpException`. A validation pipe has a list of messages, and the guard no `error`. */
function exception(statusCode: number, message: string | readonly string[], error?: string): Response {
  return Response.json(
    { message, ...(error !== undefined && { error }), statusCode },
    { status: statusCode },
  );
}

const guarded =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer eyJ.ada.sig'
      ? handler(call)
      : exception(401, 'Unauthorized');

const withEpisode = (handler: (episode: Episode, call: Call) => Response | Promise<Response>): Handler =>
  guarded((call) => {
    const { id = '' } = call.path;
    const episode = episodes.get(id);
    return episode ? handler(episode, call) : exception(404, `There is no episode ${id}.`, 'Not Found');
  });

/** Refuses what the class of the body does not have, as `ValidationPipe` does with `forbidNonWhitelisted`. */
async function readBody(request: Request): Promise<EpisodeInput | Response> {
  const body = (await request.json()) as EpisodeInput;
  const problems = Object.keys(body)
    .filter((key) => !['title', 'status', 'hostId'].includes(key))
    .map((key) => `property ${key} should not exist`);
  if (body.title === '') problems.push('title should not be empty');
  if (body.hostId !== undefined && !Number.isInteger(body.hostId))
    problems.push('hostId must be an integer number');
  return problems.length > 0 ? exception(400, problems, 'Bad Request') : body;
}

const hostOf = (id: number | undefined): Episode['host'] => (id === undefined ? null : { id, name: 'Ada' });

export const service: Service = {
  routes: {
    'POST /v1/auth/login': async ({ request }) => {
      const { password } = (await request.json()) as { readonly password: string };
      return password === 'lighthouse'
        ? Response.json({ access_token: 'eyJ.ada.sig' }, { status: 201 })
        : exception(401, 'Wrong email or password.', 'Unauthorized');
    },
    'GET /v1/episodes': guarded(({ query }) => {
      const page = Number(query.get('page') ?? 1);
      const limit = Number(query.get('limit') ?? 10);
      if (page < 1) return exception(400, ['page must not be less than 1'], 'Bad Request');
      const all = [...episodes.values()].filter(({ status }) => status === (query.get('status') ?? status));
      const items = all.slice((page - 1) * limit, page * limit);
      return Response.json({
        items,
        total: all.length,
        page,
        limit,
        totalPages: Math.ceil(all.length / limit),
      });
    }),
    'POST /v1/episodes': guarded(async ({ request }) => {
      const body = await readBody(request);
      if (body instanceof Response) return body;
      const { title = '', status = 'draft', hostId } = body;
      const episode = { id: 'e9', title, status, host: hostOf(hostId), duration: null, createdAt };
      episodes.set(episode.id, episode);
      return Response.json(episode, { status: 201 });
    }),
    'GET /v1/episodes/{id}': withEpisode((episode) => Response.json(episode)),
    'PATCH /v1/episodes/{id}': withEpisode(async (episode, { request }) => {
      const body = await readBody(request);
      if (body instanceof Response) return body;
      const { hostId, ...changes } = body;
      const updated = { ...episode, ...changes, ...(hostId !== undefined && { host: hostOf(hostId) }) };
      episodes.set(episode.id, updated);
      return Response.json(updated);
    }),
    'DELETE /v1/episodes/{id}': withEpisode(({ id }) => {
      episodes.delete(id);
      return new Response(null, { status: 204 });
    }),
    'POST /v1/episodes/{id}/audio': withEpisode(async ({ id }, { request }) => {
      const form = await request.formData();
      const file = form.get('file');
      if (!(file instanceof File)) return exception(400, 'File is required', 'Bad Request');
      recordings.set(id, file);
      const { name: originalname, type: mimetype, size } = file;
      return Response.json({ originalname, mimetype, size, language: form.get('language') }, { status: 201 });
    }),
    'GET /v1/episodes/{id}/audio': withEpisode(
      ({ id }) => new Response(recordings.get(id) ?? null, { headers: { 'content-type': 'audio/mpeg' } }),
    ),
  },
  otherwise: ({ request: { method, url } }) =>
    exception(404, `Cannot ${method} ${new URL(url).pathname}`, 'Not Found'),
};
