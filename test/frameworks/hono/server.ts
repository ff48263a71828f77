import type { Call, Handler, Service } from '../serve.ts';

interface Bookmark {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly visits: number;
}

const idOf = (index: number): string => `00000000-0000-4000-8000-00000000000${index}`;
const bookmarks = new Map(
  ['tides', 'charts', 'knots', 'lights', 'wrecks'].map((title, index): [string, Bookmark] => {
    const tags = index % 2 === 0 ? ['sea'] : ['sea', 'maps'];
    return [
      idOf(index),
      {
        id: idOf(index),
        url: `https://${title}.example`,
        title,
        tags,
        visits: index,
      },
    ];
  }),
);

interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the validator of zod-openapi answers by itself. */
const invalid = (...issues: readonly Issue[]): Response =>
  Response.json({ success: false, error: { name: 'ZodError', issues } }, { status: 400 });

const error = (status: number, text: string): Response => Response.json({ error: text }, { status });

/** The bearer middleware refuses with text. */
const signedIn =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer pin'
      ? handler(call)
      : new Response('Unauthorized', {
          status: 401,
          headers: { 'www-authenticate': 'Bearer realm=""' },
        });

const withBookmark = (handler: (bookmark: Bookmark, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const bookmark = bookmarks.get(call.path['id'] ?? '');
    return bookmark ? handler(bookmark, call) : error(404, 'Not found');
  });

export const service: Service = {
  routes: {
    'POST /auth/login': async ({ request }) => {
      const { password } = (await request.json()) as {
        readonly password: string;
      };
      return password === 'corkboard'
        ? Response.json({ token: 'pin', expiresAt: 1_790_000_000 })
        : error(401, 'Wrong email or password');
    },
    'GET /bookmarks': signedIn(({ query }) => {
      const tags = query.getAll('tag');
      const all = [...bookmarks.values()].filter((each) => tags.every((tag) => each.tags.includes(tag)));
      const from = Number(query.get('cursor') ?? 0);
      const to = from + Number(query.get('limit') ?? 20);
      return Response.json({
        items: all.slice(from, to),
        nextCursor: to < all.length ? String(to) : null,
      });
    }),
    'POST /bookmarks': signedIn(async ({ request }) => {
      const body = (await request.json()) as Partial<Bookmark>;
      if (!URL.canParse(body.url ?? ''))
        return invalid({
          code: 'invalid_format',
          path: ['url'],
          message: 'Invalid URL',
        });
      const { url = '', title = null, tags = [] } = body;
      const bookmark = { id: idOf(9), url, title, tags, visits: 0 };
      bookmarks.set(bookmark.id, bookmark);
      return Response.json(bookmark, { status: 201 });
    }),
    'GET /bookmarks/{id}': withBookmark((bookmark) => Response.json(bookmark)),
    'PATCH /bookmarks/{id}': withBookmark(async (bookmark, { request }) => {
      const updated = {
        ...bookmark,
        ...((await request.json()) as Partial<Bookmark>),
      };
      bookmarks.set(bookmark.id, updated);
      return Response.json(updated);
    }),
    'DELETE /bookmarks/{id}': withBookmark(({ id }) => {
      bookmarks.delete(id);
      return new Response(null, { status: 204 });
    }),
    'POST /imports': signedIn(async ({ request }) => {
      const form = await request.formData();
      const file = form.get('file');
      if (!(file instanceof File))
        return invalid({
          code: 'custom',
          path: ['file'],
          message: 'Input not instance of File',
        });
      return Response.json({
        imported: (await file.text()).trim().split('\n').length,
      });
    }),
    'GET /export': signedIn(() => {
      const lines = [...bookmarks.values()].map(({ url, tags }) => `${url},${tags.join(' ')}`);
      return new Response(lines.join('\n'), {
        headers: { 'content-type': 'text/csv' },
      });
    }),
  },
  otherwise: () => new Response('404 Not Found', { status: 404 }),
};
