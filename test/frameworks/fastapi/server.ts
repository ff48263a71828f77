import type { Call, Handler, Service } from '../serve.ts';

interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly course: string;
  readonly ingredients: readonly { readonly name: string; readonly grams: string }[];
  readonly cooked_at: string | null;
}

interface RecipeInput extends Partial<Omit<Recipe, 'title' | 'ingredients'>> {
  readonly title: string;
  readonly ingredients?: readonly { readonly name: string; readonly grams: number | string }[];
}

const titles = ['Bean soup', 'Leek pie', 'Plum cake', 'Barley broth', 'Pear crumble'];
const recipes = new Map(
  titles.map((title, index): [string, Recipe] => {
    const id = `00000000-0000-4000-8000-00000000000${index + 1}`;
    return [
      id,
      { id, title, course: index % 2 === 0 ? 'main' : 'dessert', ingredients: [], cooked_at: null },
    ];
  }),
);
const photos = new Map<string, Blob>();

/** An `HTTPException`, whose detail is a string. */
const exception = (status: number, detail: string, headers = {}): Response =>
  Response.json({ detail }, { status, headers });

/** A `RequestValidationError`, whose detail is a list. */
const invalid = (loc: readonly (string | number)[], msg: string, type: string): Response =>
  Response.json({ detail: [{ type, loc, msg, input: null }] }, { status: 422 });

const signedIn =
  (handler: Handler): Handler =>
  (call) =>
    call.request.headers.get('authorization') === 'Bearer ada-1'
      ? handler(call)
      : exception(401, 'Not authenticated', { 'www-authenticate': 'Bearer' });

const withRecipe = (handler: (recipe: Recipe, call: Call) => Response | Promise<Response>): Handler =>
  signedIn((call) => {
    const recipe = recipes.get(call.path['id'] ?? '');
    return recipe === undefined ? exception(404, 'Recipe not found') : handler(recipe, call);
  });

const pydanticNumber = (text: string | null, otherwise: number): number =>
  text === null ? otherwise : Number(text);

/** Fills in defaults. Decimals leave Pydantic as strings, however they came. */
function stored(
  id: string,
  { title, course = 'main', ingredients = [], cooked_at = null }: RecipeInput,
): Recipe {
  return {
    ...{ id, title, course, cooked_at },
    ingredients: ingredients.map(({ name, grams }) => ({ name, grams: String(grams) })),
  };
}

export const service: Service = {
  routes: {
    'POST /api/v1/login/access-token': async ({ request }) => {
      const form = await request.formData();
      for (const field of ['username', 'password'])
        if (!form.has(field)) return invalid(['body', field], 'Field required', 'missing');
      if (form.get('password') !== 'parsley') return exception(400, 'Incorrect email or password');
      return Response.json({ access_token: 'ada-1', token_type: 'bearer' });
    },
    'GET /api/v1/recipes/': signedIn(({ query }) => {
      const skip = pydanticNumber(query.get('skip'), 0);
      const data = [...recipes.values()].slice(skip, skip + pydanticNumber(query.get('limit'), 100));
      return Response.json({ data, count: recipes.size });
    }),
    'POST /api/v1/recipes/': signedIn(async ({ request }) => {
      const body = (await request.json()) as RecipeInput;
      if (body.title === '')
        return invalid(['body', 'title'], 'String should have at least 1 character', 'string_too_short');
      const recipe = stored('00000000-0000-4000-8000-000000000009', body);
      recipes.set(recipe.id, recipe);
      return Response.json(recipe, { status: 201 });
    }),
    'GET /api/v1/recipes/{id}': withRecipe((recipe) => Response.json(recipe)),
    'PUT /api/v1/recipes/{id}': withRecipe(async ({ id }, { request }) => {
      const recipe = stored(id, (await request.json()) as RecipeInput);
      recipes.set(id, recipe);
      return Response.json(recipe);
    }),
    'DELETE /api/v1/recipes/{id}': withRecipe(({ id }) => {
      recipes.delete(id);
      return new Response(null, { status: 204 });
    }),
    'POST /api/v1/recipes/{id}/photo': withRecipe(async ({ id }, { request }) => {
      const form = await request.formData();
      const photo = form.get('photo');
      if (!(photo instanceof File))
        return invalid(['body', 'photo'], 'Expected UploadFile, received: <class str>', 'value_error');
      photos.set(id, photo);
      return Response.json({ filename: photo.name, size: photo.size, caption: form.get('caption') });
    }),
    'GET /api/v1/recipes/{id}/photo': withRecipe(
      ({ id }) => new Response(photos.get(id) ?? null, { headers: { 'content-type': 'image/jpeg' } }),
    ),
    'GET /api/v1/recipes/{id}/print': withRecipe(
      ({ title }) =>
        new Response(`<h1>${title}</h1>`, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    ),
  },
  otherwise: ({ request }) => {
    const { pathname, search } = new URL(request.url);
    return `GET ${pathname}/` in service.routes
      ? new Response(null, { status: 307, headers: { location: `${pathname}/${search}` } })
      : exception(404, 'Not Found');
  },
};
