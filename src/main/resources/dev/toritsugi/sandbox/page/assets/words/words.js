// The sandbox page's texts.
import { useDictionaries } from '../shared/words.js';
import en from './en.js';
import ja from './ja.js';

export * from '../shared/words.js';

useDictionaries({ en, ja });
