import { isWeatherStationsError, WeatherStations } from 'weather-stations-sdk';

const [, , baseUrl = ''] = process.argv;

const { token } = await new WeatherStations({ baseUrl }).auth.login({
  user: 'ada',
  password: 'barometer',
});
const weather = new WeatherStations({ baseUrl, accessToken: token });

for await (const { name, tags } of weather.stations.list({ limit: 2 })) console.log(name, tags ?? 'untagged');

const { data: station, headers } = await weather.stations
  .create({ name: 'Tarn', height: 612, tags: ['lake'] })
  .withResponse();
console.log(station, headers.Location);
const { id } = station;
console.log((await weather.stations.update({ id, body: { height: 615 } })).height);

const picture = new File(['PNG'], 'tarn.png', { type: 'image/png' });
await weather.stations.picture.upload({ id, picture, credit: 'Ada' });
console.log(await (await weather.stations.picture.get({ id })).text());

for await (const event of await weather.stations.watchReadings({ id }))
  if (event.event === 'outage') console.log('outage:', event.data.reason);
  else console.log(event.data.at, event.data.celsius);

await weather.stations.delete({ id });
for (const attempt of [
  () => weather.stations.get({ id }),
  () => weather.stations.create({ name: 'Pit', height: -4 }),
  () => new WeatherStations({ baseUrl, accessToken: 'old' }).stations.list(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isWeatherStationsError(error)) throw error;
    console.log(error.status, error.body.title, error.body.errors ?? 'no details', error.message);
  }
