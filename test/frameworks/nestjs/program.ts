import {
  EpisodeStatus,
  isAuthenticationError,
  isBadRequestError,
  isNotFoundError,
  Podcasts,
} from 'podcasts-sdk';

const [, , baseUrl = ''] = process.argv;

// The document does not say what a login gives.
const session = await new Podcasts({ baseUrl }).auth.login({
  email: 'ada@example.com',
  password: 'lighthouse',
});
const { access_token } = session as { readonly access_token: string };
const podcasts = new Podcasts({ baseUrl, accessToken: access_token });

for await (const { title } of podcasts.episodes.list({ limit: 2, status: EpisodeStatus.Published }))
  console.log(title);
const { body } = await podcasts.episodes.list({ limit: 2 });
console.log(body.total, 'on', body.totalPages, 'pages');

const episode = await podcasts.episodes.create({ title: 'Kelp', hostId: 7 });
console.log(episode.id, episode.status, episode.host?.name, episode.duration);
console.log(await podcasts.episodes.update({ id: episode.id, status: EpisodeStatus.Published }));

const file = new File(['ID3'], 'kelp.mp3', { type: 'audio/mpeg' });
console.log(await podcasts.episodes.audio.upload({ id: episode.id, file, language: 'gd' }));
const recording = await podcasts.episodes.audio.get({ id: episode.id });
console.log(recording.type, recording.size);

await podcasts.episodes.delete({ id: episode.id });
try {
  await podcasts.episodes.get({ id: episode.id });
} catch (error) {
  if (!isNotFoundError(error)) throw error;
  console.log(error.message);
}
try {
  await podcasts.episodes.create({ title: '', hostId: 1.5 });
} catch (error) {
  if (!isBadRequestError(error)) throw error;
  console.log(error.message);
}
try {
  await new Podcasts({ baseUrl, accessToken: 'old' }).episodes.list();
} catch (error) {
  if (!isAuthenticationError(error)) throw error;
  console.log(error.message);
}
