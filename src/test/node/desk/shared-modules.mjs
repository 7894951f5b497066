// Lets Node find the modules that the pages share. The server serves them from shared/ beside the other files of each page.
import { register } from 'node:module';

const shared = new URL('../../../main/resources/dev/toritsugi/web/page/shared/', import.meta.url);

const hook = `export const resolve = (specifier, context, next) =>
  next(specifier.replace(/^\\.\\.\\/shared\\//, ${JSON.stringify(shared.href)}), context);`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
