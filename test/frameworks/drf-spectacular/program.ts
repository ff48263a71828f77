import { ConditionEnum, isApiError, isBadRequestError, Museum, RoomEnum } from 'museum-sdk';

const [, , baseUrl = ''] = process.argv;

const { token } = await new Museum({ baseUrl }).token.create({
  username: 'ada',
  password: 'sextant',
});
const museum = new Museum({ baseUrl, accessToken: token });

for await (const { title } of museum.exhibits.list({ page_size: 2 })) console.log(title);

const lamp = await museum.exhibits.create({
  title: 'Lamp',
  insured_for: '120.50',
  room: RoomEnum.Cellar,
});
console.log(lamp.condition, lamp.room === RoomEnum.Cellar, lamp.added);

const { id } = lamp;
const picture = new File(['JPEG'], 'lamp.jpg', { type: 'image/jpeg' });
const pictured = await museum.exhibits.update({ id, picture }, { contentType: 'multipart/form-data' });
console.log(pictured.picture);
const worn = await museum.exhibits.update({
  id,
  condition: ConditionEnum.Poor,
});
console.log(worn.condition, worn.title);
const card = await museum.exhibits.catalogueCard({ id });
console.log(card.type, card.size);

await museum.exhibits.delete({ id });
try {
  await museum.exhibits.create({ title: '', insured_for: 'a lot' });
} catch (error) {
  if (!isBadRequestError(error)) throw error;
  console.log(error.body, error.message);
}
for (const attempt of [
  () => museum.exhibits.get({ id }),
  () => museum.token.create({ username: 'ada', password: 'oar' }),
  () => new Museum({ baseUrl, accessToken: 'old' }).exhibits.list(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isApiError(error)) throw error;
    console.log(error.message);
  }
