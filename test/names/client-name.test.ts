import { describe, expect, it } from 'vitest';
import { nameClient } from '../../generator/names/client-name.ts';

describe('the name of the client', () => {
  it.each([
    ['Tea Shop API', '@acme/tea-sdk', 'TeaShop'],
    ['', '@acme/tea-sdk', 'Tea'],
    ['API', 'tea-house-client', 'TeaHouse'],
    ['Tea Shop API documentation', 'sdk', 'TeaShop'],
    ['OpenAPI definition', 'tea-sdk', 'Tea'],
    ['FastAPI', 'tea-sdk', 'Tea'],
    ['tea/v1/shop.proto', 'tea-sdk', 'Tea'],
    ['REST API', 'sdk', 'Sdk'],
    ['API', 'api', 'Service'],
    ['2 Go', 'sdk', 'Api2Go'],
  ])('of "%s" in the package %s is %s', (title, name, client) => {
    expect(nameClient({ package: { name } }, title).name).toBe(client);
  });
});
