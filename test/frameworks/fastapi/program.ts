import { isApiError, isNotFoundError, isRecipeBoxError, RecipeBox } from 'recipe-box-sdk';

const [, , baseUrl = ''] = process.argv;

// The client signs in by itself, as soon as a call needs a token.
const recipeBox = new RecipeBox({ baseUrl, accessToken: { username: 'ada', password: 'parsley' } });

const { access_token } = await recipeBox.login.accessToken({ username: 'ada', password: 'parsley' });
console.log('token', access_token);

for await (const recipe of recipeBox.recipes.list({ limit: 2 })) console.log(recipe.title, recipe.course);

const chowder = await recipeBox.recipes.create({
  title: 'Corn chowder',
  ingredients: [{ name: 'corn', grams: 350.5 }],
});
console.log(chowder.course, chowder.ingredients[0]?.grams.padStart(8));

const cooked = await recipeBox.recipes.update({
  recipe_id: chowder.id,
  ...{ id: chowder.id, title: 'Chowder', cooked_at: '2026-05-01T18:00:00Z' },
});
console.log(cooked.title, cooked.cooked_at);

const photo = new File(['not really a photo'], 'chowder.jpg', { type: 'image/jpeg' });
console.log(await recipeBox.recipes.photo.upload({ recipe_id: chowder.id, photo, caption: 'At last' }));
const downloaded = await recipeBox.recipes.photo.get({ recipe_id: chowder.id });
console.log(downloaded.type, await downloaded.text());
console.log(await recipeBox.recipes.print({ recipe_id: chowder.id }));

await recipeBox.recipes.delete({ recipe_id: chowder.id });
try {
  await recipeBox.recipes.get({ recipe_id: chowder.id });
} catch (error) {
  if (!isNotFoundError(error)) throw error;
  console.log(error.status, error.message);
}

try {
  await recipeBox.recipes.create({ title: '' });
} catch (error) {
  if (!isRecipeBoxError(error)) throw error;
  console.log(error.status, error.body.detail, error.message);
}

try {
  await recipeBox.login.accessToken({ username: 'ada', password: 'basil' });
} catch (error) {
  if (!isApiError(error)) throw error;
  console.log(error.status, error.message);
}
