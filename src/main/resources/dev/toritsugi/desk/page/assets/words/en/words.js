// English.
import call from './call.js';
import floor from './floor.js';
import page from './page.js';
import work from './work.js';

export default { ...page, ...work, ...call, ...floor };
