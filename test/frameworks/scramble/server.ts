import type { Call, Handler, Service } from '../serve.ts';

interface Invoice {
  readonly id: number;
  readonly number: string;
  readonly customer: string;
  readonly total: number;
  readonly status: string;
  readonly due_at: string | null;
}

const invoices = new Map(
  ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir'].map((customer, index): [number, Invoice] => {
    const id = index + 1;
    return [
      id,
      {
        id,
        number: `2026-${id}`,
        customer,
        total: id * 100,
        status: 'sent',
        due_at: null,
      },
    ];
  }),
);
const receipts = new Map<number, File>();

/** Laravel answers with JSON to those alone who ask for it first; it sends others to a page. */
function json(request: Request, status: number, body: object): Response {
  const [first = ''] = (request.headers.get('accept') ?? '').split(',');
  return first.includes('/json') || first.includes('*/*') || status < 400
    ? Response.json(body, { status })
    : new Response(null, { status: 302, headers: { location: '/login' } });
}

const withToken =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer 1|plane'
      ? handler(call)
      : json(call.request, 401, { message: 'Unauthenticated.' });

const withInvoice = (handler: (invoice: Invoice, call: Call) => Response | Promise<Response>): Handler =>
  withToken((call) => {
    const id = Number(call.path['invoice']);
    const invoice = invoices.get(id);
    const message = `No query results for model [App\\Models\\Invoice] ${id}`;
    return invoice ? handler(invoice, call) : json(call.request, 404, { message });
  });

function invalid(request: Request, errors: Readonly<Record<string, readonly string[]>>): Response {
  const [first = '', ...others] = Object.values(errors).flat();
  const more = others.length === 0 ? '' : ` (and ${others.length} more error${others.length > 1 ? 's' : ''})`;
  return json(request, 422, { message: first + more, errors });
}

/** A `LengthAwarePaginator`, whose links keep no other part of the query than the page. */
function list({ request, query }: Call): Response {
  const all = [...invoices.values()].filter(({ status }) => status === (query.get('status') ?? status));
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('per_page') ?? 15);
  const last = Math.max(1, Math.ceil(all.length / size));
  const data = all.slice((page - 1) * size, page * size);
  const url = (to: number): string | null => {
    const link = new URL(request.url);
    link.searchParams.set('page', String(to));
    return to < 1 || to > last ? null : link.href;
  };
  const links = {
    first: url(1),
    last: url(last),
    prev: url(page - 1),
    next: url(page + 1),
  };
  const from = data.length === 0 ? null : (page - 1) * size + 1;
  const meta = {
    current_page: page,
    from,
    last_page: last,
    links: [],
    path: null,
    per_page: size,
  };
  return Response.json({
    data,
    links,
    meta: { ...meta, to: from && from + data.length - 1, total: all.length },
  });
}

export const service: Service = {
  routes: {
    'POST /api/auth/login': async ({ request }) => {
      const { password } = (await request.json()) as {
        readonly password: string;
      };
      return password === 'ledger'
        ? Response.json({ token: '1|plane' })
        : invalid(request, {
            email: ['These credentials do not match our records.'],
          });
    },
    'GET /api/invoices': withToken(list),
    'POST /api/invoices': withToken(async ({ request }) => {
      const { customer = '', total = -1, due_at = null } = (await request.json()) as Partial<Invoice>;
      const errors = {
        ...(customer === '' && {
          customer: ['The customer field is required.'],
        }),
        ...(total < 0 && { total: ['The total field must be at least 0.'] }),
      };
      if (Object.keys(errors).length > 0) return invalid(request, errors);
      const id = invoices.size + 1;
      const invoice = {
        id,
        number: `2026-${id}`,
        customer,
        total,
        status: 'draft',
        due_at,
      };
      invoices.set(id, invoice);
      return Response.json({ data: invoice }, { status: 201 });
    }),
    'GET /api/invoices/{invoice}': withInvoice((invoice) => Response.json({ data: invoice })),
    'PUT /api/invoices/{invoice}': withInvoice(async (invoice, { request }) => {
      const updated = {
        ...invoice,
        ...((await request.json()) as Partial<Invoice>),
      };
      invoices.set(invoice.id, updated);
      return Response.json({ data: updated });
    }),
    'DELETE /api/invoices/{invoice}': withInvoice(({ id }) => {
      invoices.delete(id);
      return new Response(null, { status: 204 });
    }),
    'POST /api/invoices/{invoice}/receipt': withInvoice(async ({ id }, { request }) => {
      const receipt = (await request.formData()).get('receipt');
      if (!(receipt instanceof File))
        return invalid(request, {
          receipt: ['The receipt field must be a file.'],
        });
      receipts.set(id, receipt);
      return Response.json({ path: `receipts/${receipt.name}` });
    }),
    'GET /api/invoices/{invoice}/receipt': withInvoice(
      ({ id }) =>
        new Response(receipts.get(id) ?? null, {
          headers: { 'content-type': 'application/octet-stream' },
        }),
    ),
  },
  otherwise: ({ request }) => json(request, 404, { message: 'The route could not be found.' }),
};
