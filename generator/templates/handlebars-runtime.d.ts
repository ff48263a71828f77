/** Handlebars without its compiler. The types of Handlebars do not describe this module. */
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars';

  const runtime: {
    create(): Pick<
      typeof Handlebars,
      'helpers' | 'registerHelper' | 'registerPartial' | 'template' | 'unregisterHelper'
    >;
  };
  export default runtime;
}
