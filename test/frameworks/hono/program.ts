import { Bookmarks, isApiError, isAuthenticationError, isBadRequestError } from 'bookmarks-sdk';

const [, , baseUrl = ''] = process.argv;

const login = { email: 'ada@example.com', password: 'corkboard' };
const { token, expiresAt } = await new Bookmarks({ baseUrl }).auth.login(login);
console.log(new Date(expiresAt * 1000).getUTCFullYear());
const client = new Bookmarks({ baseUrl, accessToken: token });

for await (const { title, visits } of client.bookmarks.list({ limit: 2 })) console.log(title, visits);
const maps = await client.bookmarks.list({ tag: ['sea', 'maps'] }).toArray();
console.log(maps.map(({ url }) => url));

const bookmark = await client.bookmarks.create({
  url: 'https://buoys.example',
});
const { id } = bookmark;
console.log(bookmark.title, bookmark.tags);
console.log((await client.bookmarks.update({ id, tags: ['sea'] })).tags);

const file = new File(['https://a.example\nhttps://b.example\n'], 'old.txt', {
  type: 'text/plain',
});
console.log(await client.imports.upload({ file, keepTags: true }));
console.log((await client.export.get()).split('\n').length, 'lines');

await client.bookmarks.delete({ id });
for (const attempt of [
  () => client.bookmarks.create({ url: 'buoys' }),
  () => client.bookmarks.get({ id }),
  () => new Bookmarks({ baseUrl, accessToken: 'old' }).bookmarks.list(),
])
  try {
    await attempt();
  } catch (error) {
    if (!isApiError(error)) throw error;
    console.log(isBadRequestError(error), isAuthenticationError(error), error.message);
  }
