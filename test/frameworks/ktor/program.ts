import { isApiError, isTripsError, NewTripKind, Trips } from 'trips-sdk';

const [, , baseUrl = ''] = process.argv;

const { token } = await new Trips({ baseUrl }).auth.login({
  name: 'ada',
  password: 'contour',
});
const { trips } = new Trips({ baseUrl, accessToken: token });

for await (const { title, kind } of trips.list({ limit: 2 }))
  console.log(title, kind === NewTripKind.Ride ? 'ride' : 'walk');

const trip = await trips.create({
  title: 'Loop',
  kind: NewTripKind.Walk,
  legs: [{ from: 'Pier', to: 'Light', kilometres: 4.2 }],
});
const { id } = trip;
console.log(trip.legs[0]?.kilometres);
console.log((await trips.update({ id, title: 'Long loop', kind: NewTripKind.Ride })).title);

const track = new File(['<gpx/>'], 'loop.gpx', { type: 'application/gpx+xml' });
console.log(await trips.track.upload({ id, track }));
console.log(await (await trips.track.get({ id })).text());

await trips.delete({ id });
for (const attempt of [
  () => trips.create({ title: '', kind: NewTripKind.Walk }),
  () => trips.get({ id }),
  () => new Trips({ baseUrl, accessToken: 'old' }).trips.list(),
  () => new Trips({ baseUrl }).auth.login({ name: 'ada', password: 'map' }),
])
  try {
    await attempt();
  } catch (error) {
    if (!isApiError(error)) throw error;
    console.log(isTripsError(error), error.message);
  }
