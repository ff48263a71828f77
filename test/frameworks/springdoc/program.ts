import { isApiError, isBadRequestError, isMarinaError, Marina, Pier } from 'marina-sdk';

const [, , baseUrl = ''] = process.argv;

const { token } = await new Marina({ baseUrl }).auth.login({ username: 'skipper', password: 'halyard' });
const marina = new Marina({ baseUrl, accessToken: token });

for await (const berth of marina.berths.list({ pageable: { size: 2 } })) console.log(berth.id, berth.name);
const north = await marina.berths.list({ pier: Pier.North });
console.log(north.items.length, 'of', north.body.totalElements);

const berth = await marina.berths.create({ name: 'S3', pier: Pier.South, lengthInMetres: 12.5 });
const id = berth.id ?? 0;
console.log(await marina.berths.update({ id, name: 'S3a' }));

const plan = new File(['%PDF-'], 'plan.pdf', { type: 'application/pdf' });
console.log(await marina.berths.plan.upload({ id, file: plan }));
const downloaded = await marina.berths.plan.get({ id });
console.log(downloaded.type, await downloaded.text());

for (const from of ['2026-06-01', '2026-06-08', '2026-06-15'])
  await marina.bookings.create({ berthId: id, from, vessel: { type: 'sail', name: 'Tern', masts: 2 } });
for await (const { from, vessel } of marina.bookings.list({ size: 2 }))
  console.log(from, vessel?.name, vessel?.type === 'sail' ? vessel.masts : vessel?.horsepower);

console.log(await marina.berths.delete({ id }));
try {
  await marina.berths.get({ id });
} catch (error) {
  if (!isMarinaError(error)) throw error;
  console.log(error.status, error.body.detail);
}
try {
  await marina.berths.create({ name: '' });
} catch (error) {
  if (!isBadRequestError(error)) throw error;
  console.log(error.message);
}
try {
  await new Marina({ baseUrl, accessToken: 'stale' }).berths.list();
} catch (error) {
  if (!isApiError(error)) throw error;
  console.log(error.status, error.body);
}
