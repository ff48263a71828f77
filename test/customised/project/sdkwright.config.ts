import { defineConfig } from 'sdkwright';

export default defineConfig({
  targets: {
    library: {
      spec: './openapi.json',
      out: './out',
      package: { name: '@example/library', version: '1.0.0', license: 'Apache-2.0' },
      templates: ['./templates'],
      names: {
        models: { Loan: 'Lending' },
        operations: { 'books-search': 'books.find' },
      },
      transform(api) {
        api.operation('loans-close').rename('finish');
        api.model('Lending').documentProperty('dueAt', { description: 'When the book is expected back.' });
      },
    },
  },
});
