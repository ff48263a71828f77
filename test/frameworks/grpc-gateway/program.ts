import { FilterState, Fleet, isFleetError, V1State } from 'fleet-sdk';

const [, , baseUrl = ''] = process.argv;

const { accessToken } = await new Fleet({ baseUrl }).auth.login({
  user: 'ada',
  password: 'tachograph',
});
const { fleet } = new Fleet({ baseUrl, accessToken });

for await (const { name, plate } of fleet.listVans({ pageSize: 2 })) console.log(name, plate);
const parked = await fleet.listVans({ 'filter.state': FilterState.StateParked }).toArray();
console.log(parked.length, 'parked');

const van = await fleet.createVan({
  vanId: '17',
  plate: 'FL 17',
  odometerMetres: '9007199254740993',
});
const name = van.name ?? '';
console.log(name, van.odometerMetres, van.state);
console.log((await fleet.updateVan({ 'van.name': name, state: V1State.StateOnRoad })).state);

try {
  for await (const { latitude, longitude } of await fleet.watchPositions({
    name,
  }))
    console.log(latitude, longitude);
} catch (error) {
  console.log(error instanceof Error && error.message);
}

await fleet.deleteVan({ name });
for (const attempt of [
  () => fleet.getVan({ name }),
  () => new Fleet({ baseUrl, accessToken: 'old' }).fleet.listVans(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isFleetError(error)) throw error;
    console.log(error.status, error.body.code, error.message);
  }
