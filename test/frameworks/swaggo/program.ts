import { Gym, isGymError, isNotFoundError, Level, State } from 'gym-sdk';

const [, , baseUrl = ''] = process.argv;
const url = `${baseUrl}/api/v1`;

const { data } = await new Gym({ baseUrl: url }).auth.login({
  username: 'front-desk',
  password: 'crimp-it',
});
const gym = new Gym({ baseUrl: url, accessToken: data?.token });

for await (const member of gym.members.list({
  page_size: 2,
  state: State.Active,
}))
  if (member.level === Level.Lead) console.log(member.name, 'leads');
const all = await gym.members.list().toArray();
console.log(all.map(({ name }) => name).join(', '));

const { data: member, message } = await gym.members.create({
  name: 'Finn',
  level: Level.TopRope,
});
console.log(member?.name, member?.level, message);
const id = member?.id ?? 0;

const file = new File(['signed'], 'waiver.pdf', { type: 'application/pdf' });
console.log((await gym.members.waiver.upload({ id, file, witness: 'Bo' })).data);
console.log(await (await gym.members.waiver.get({ id })).text());

console.log((await gym.members.delete({ id })).code);
try {
  await gym.members.get({ id });
} catch (error) {
  if (!isNotFoundError(error)) throw error;
  console.log(error.message);
}
try {
  await gym.members.create({ name: '' });
} catch (error) {
  if (!isGymError(error)) throw error;
  console.log(error.status, error.body.code, error.body.message);
}
try {
  await new Gym({ baseUrl: url, accessToken: 'Bearer old' }).members.list();
} catch (error) {
  if (!isGymError(error)) throw error;
  console.log(error.status, error.body.message);
}
