import type { Call, Handler, Service } from '../serve.ts';

interface Member {
  readonly id: number;
  readonly name: string;
  readonly level: number;
  readonly state: string;
  readonly created_at: string;
}

const created_at = '2026-01-05 10:00:00';
const members = new Map(
  ['Asha', 'Bo', 'Cleo', 'Dai', 'Esme'].map((name, index): [number, Member] => [
    index + 1,
    { id: index + 1, name, level: index % 3, state: 'active', created_at },
  ]),
);
const waivers = new Map<number, File>();

/** `c.JSON` with the envelope that every handler writes. */
const body = (status: number, code: number, message: string, data: unknown = null): Response =>
  Response.json(
    { code, message, data },
    { status, headers: { 'content-type': 'application/json; charset=utf-8' } },
  );

const signedIn =
  (handler: Handler): Handler =>
  (call) => {
    const header = call.request.headers.get('authorization') ?? '';
    if (!header.startsWith('Bearer ')) return body(401, 40101, 'authorization header has no bearer token');
    return header === 'Bearer eyJ.desk.sig' ? handler(call) : body(401, 40102, 'token is expired');
  };

const withMember = (handler: (member: Member, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const member = members.get(Number(call.path['id']));
    return member ? handler(member, call) : body(404, 40401, 'record not found');
  });

export const service: Service = {
  routes: {
    'POST /api/v1/auth/login': async ({ request }) => {
      const { password } = (await request.json()) as {
        readonly password: string;
      };
      return password === 'crimp-it'
        ? body(200, 0, 'ok', { token: 'eyJ.desk.sig' })
        : body(401, 40100, 'wrong name or password');
    },
    'GET /api/v1/members': signedIn(({ query }) => {
      const page = Number(query.get('page') ?? 1);
      const page_size = Number(query.get('page_size') ?? 10);
      const all = [...members.values()].filter(({ state }) => state === (query.get('state') ?? state));
      const list = all.slice((page - 1) * page_size, page * page_size);
      // A nil slice is null.
      return body(200, 0, 'ok', {
        list: list.length > 0 ? list : null,
        page,
        page_size,
        total: all.length,
      });
    }),
    'POST /api/v1/members': signedIn(async ({ request }) => {
      const { name = '', level = 0 } = (await request.json()) as Partial<Member>;
      if (name === '')
        return body(400, 40001, "Key: 'CreateMemberRequest.Name' Error:Field validation for 'Name' failed");
      const member = {
        id: members.size + 1,
        name,
        level,
        state: 'active',
        created_at,
      };
      members.set(member.id, member);
      return body(200, 0, 'ok', member);
    }),
    'GET /api/v1/members/{id}': withMember((member) => body(200, 0, 'ok', member)),
    'DELETE /api/v1/members/{id}': withMember(({ id }) => {
      members.delete(id);
      return body(200, 0, 'ok');
    }),
    'POST /api/v1/members/{id}/waiver': withMember(async ({ id }, { request }) => {
      const form = await request.formData();
      const file = form.get('file');
      if (!(file instanceof File)) return body(400, 40002, 'http: no such file');
      waivers.set(id, file);
      return body(200, 0, 'ok', `${file.name}, seen by ${String(form.get('witness'))}`);
    }),
    'GET /api/v1/members/{id}/waiver': withMember(
      ({ id }) =>
        new Response(waivers.get(id) ?? null, {
          headers: { 'content-type': 'application/octet-stream' },
        }),
    ),
  },
  otherwise: () => new Response('404 page not found', { status: 404 }),
};
