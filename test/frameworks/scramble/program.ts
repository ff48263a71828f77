import { Invoices, InvoiceStatus, isApiError, isInvoicesError } from 'invoices-sdk';

const [, , baseUrl = ''] = process.argv;
const url = `${baseUrl}/api`;

const who = {
  email: 'ada@example.com',
  password: 'ledger',
  device_name: 'laptop',
};
const { token } = await new Invoices({ baseUrl: url }).auth.login(who);
const { invoices } = new Invoices({ baseUrl: url, accessToken: token });

for await (const { number, customer } of invoices.list({
  per_page: 2,
  status: InvoiceStatus.Sent,
}))
  console.log(number, customer);
const { body } = await invoices.list();
console.log(body.meta.total, 'invoices on', body.meta.last_page, 'page');

const { data: invoice } = await invoices.create({
  customer: 'Gorse',
  total: 42.5,
});
console.log(invoice.status, invoice.due_at);
const updated = await invoices.update({
  invoice: invoice.id,
  status: InvoiceStatus.Paid,
});
console.log(updated.data.status);

const receipt = new File(['paid'], 'receipt.txt', { type: 'text/plain' });
console.log(await invoices.receipt.upload({ invoice: invoice.id, receipt }));
console.log(await (await invoices.receipt.get({ invoice: invoice.id })).text());

await invoices.delete({ invoice: invoice.id });
try {
  await invoices.create({ customer: '', total: -1 });
} catch (error) {
  if (!isInvoicesError(error)) throw error;
  console.log(error.message, 'errors' in error.body && error.body.errors);
}
for (const attempt of [
  () => invoices.get({ invoice: invoice.id }),
  () => new Invoices({ baseUrl: url, accessToken: 'old' }).invoices.list(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isApiError(error)) throw error;
    console.log(error.message);
  }
