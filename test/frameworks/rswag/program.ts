import { Allotments, isAllotmentsError, isApiError } from 'allotments-sdk';

const [, , baseUrl = ''] = process.argv;

const { data: user, headers } = await new Allotments({ baseUrl }).users
  .signIn({ user: { email: 'ada@example.com', password: 'mulch' } })
  .withResponse();
console.log(user.email);
const { plots } = new Allotments({
  baseUrl,
  accessToken: headers.Authorization?.replace('Bearer ', ''),
});

for await (const { name, holder } of plots.list({ per_page: 2 })) console.log(name, holder?.name);
const first = await plots.list({ per_page: 2 });
console.log(first.items.length, 'of', first.headers['X-Total']);

const plot = await plots.create({ plot: { name: 'C1', soil: null } });
const id = String(plot.id);
console.log(plot.soil, (await plots.update({ id, plot: { name: 'C1', soil: 'clay' } })).soil);

await plots.map.upload({
  id,
  map: new File(['PNG'], 'c1.png', { type: 'image/png' }),
});
console.log((await plots.map.get({ id })).size);

await plots.delete({ id });
try {
  await plots.create({ plot: { name: '' } });
} catch (error) {
  if (!isAllotmentsError(error)) throw error;
  console.log(error.status, error.body, error.message);
}
for (const attempt of [
  () => plots.get({ id }),
  () => new Allotments({ baseUrl, accessToken: 'old' }).plots.list(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isApiError(error)) throw error;
    console.log(error.message);
  }
