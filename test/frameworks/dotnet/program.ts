import {
  isAuthenticationError,
  isBadRequestError,
  isNotFoundError,
  isParcelsError,
  Parcels,
  ParcelStatus,
} from 'parcels-sdk';

const [, , baseUrl = ''] = process.argv;

const session = await new Parcels({ baseUrl }).parcels.login({
  email: 'ada@example.com',
  password: 'Jetty.7',
});
const { parcels } = new Parcels({ baseUrl, accessToken: session.accessToken });
console.log('valid for', session.expiresIn / 60, 'minutes');

let kilograms = 0;
for await (const { weight } of parcels.list({ pageSize: 2 })) kilograms += weight;
console.log(kilograms.toFixed(1), 'kg');

const parcel = await parcels.create({
  recipient: { street: '9 Quay', city: 'Oban' },
  weight: 1.25,
  contents: { $type: 'papers', pages: 300 },
});
console.log(parcel.status, parcel.contents?.$type === 'papers' ? parcel.contents.pages : 'goods');
const { id } = parcel;
console.log((await parcels.update({ id, status: ParcelStatus.InTransit })).status);

const label = await parcels.label({ id });
console.log(label.type, label.size);
console.log(await parcels.uploadPhoto({ id, file: new File(['…'], 'door.jpg', { type: 'image/jpeg' }) }));

await parcels.delete({ id });
try {
  await parcels.get({ id });
} catch (error) {
  if (!isNotFoundError(error)) throw error;
  console.log(error.message);
}
try {
  await parcels.create({ recipient: { street: '9 Quay', city: 'Oban' }, weight: 31 });
} catch (error) {
  if (!isBadRequestError(error) || !isParcelsError(error)) throw error;
  console.log('errors' in error.body && error.body.errors, error.message);
}
try {
  await new Parcels({ baseUrl, accessToken: 'expired' }).parcels.list();
} catch (error) {
  if (!isAuthenticationError(error)) throw error;
  console.log(error.status);
}
