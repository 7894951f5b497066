// Loads the desk's own modules into a window without elements. Only what draws and sounds is left out.
import { readFileSync } from 'node:fs';
import { createContext, SourceTextModule, SyntheticModule } from 'node:vm';

const RESOURCES = new URL('../../../main/resources/dev/toritsugi/', import.meta.url);

const PAGE = 'http://desk.example/desk/page/';

/** @type {Map<string, string>} */
const sources = new Map();

/** @param {string} address */
function source(address) {
  const path = address.slice(PAGE.length);
  const file = path.startsWith('shared/') ? `web/page/${path}` : `desk/page/assets/${path}`;
  const known = sources.get(file) ?? readFileSync(new URL(file, RESOURCES), 'utf8');
  sources.set(file, known);
  return known;
}

const nothing = () => {};

const silence = async () => {};

/** What a page without elements does instead. @type {Record<string, Record<string, unknown>>} */
const SUBSTITUTES = {
  'phone/sound/sounds.js': {
    Sounds: class {
      isUnlocked = () => true;
      unlock = silence;
      startRing = nothing;
      stopRing = nothing;
      ringOnce = silence;
      playVoice = silence;
      cueHangUp = nothing;
      cueTrouble = nothing;
      cueKey = nothing;
    },
  },
  'phone/notification.js': { askForNotifications: silence },
};

/**
 * The desk of a loaded page, its commands, and the function that computes what it shows.
 * @typedef {{ desk: any, run: (command: string, argument?: string) => Promise<void>,
 *   signIn: (name: string, password: string) => Promise<void>, viewOf: (model: any, now: number) => any }} LoadedPage
 */

/**
 * @param {import('./page-window.mjs').PageWindow} window
 * @returns {Promise<LoadedPage>}
 */
export async function load(window) {
  const globals = createContext(window.globals());
  /** @type {Map<string, import('node:vm').Module>} */
  const modules = new Map();
  /** @type {Partial<LoadedPage>} */
  const page = {};
  class Page {
    call = { note: {}, parties: { levels: nothing }, soundCheck: { listen: nothing } };

    /**
     * @param {any} desk
     * @param {unknown} _phone
     * @param {LoadedPage['run']} run
     */
    constructor(desk, _phone, run) {
      Object.assign(page, { desk, run });
    }

    /** @param {LoadedPage['signIn']} signIn */
    onSignIn(signIn) {
      page.signIn = signIn;
    }
  }
  const substitutes = { ...SUBSTITUTES, 'view/page.js': { Page } };

  /** @param {string} address */
  const moduleAt = (address) => {
    const known = modules.get(address);
    if (known) {
      return known;
    }
    const exports = substitutes[/** @type {keyof typeof substitutes} */ (address.slice(PAGE.length))];
    const made = exports
      ? new SyntheticModule(
          Object.keys(exports),
          function set() {
            for (const [name, value] of Object.entries(exports)) {
              this.setExport(name, value);
            }
          },
          { context: globals, identifier: address },
        )
      : new SourceTextModule(source(address), {
          context: globals,
          identifier: address,
          initializeImportMeta: (meta) => Object.assign(meta, { url: address }),
        });
    modules.set(address, made);
    return made;
  };

  const main = moduleAt(`${PAGE}main.js`);
  await main.link((specifier, from) => moduleAt(new URL(specifier, from.identifier).href));
  await main.evaluate();
  const view = moduleAt(`${PAGE}state/view.js`);
  if (view.status === 'unlinked') {
    await view.link((specifier, from) => moduleAt(new URL(specifier, from.identifier).href));
    await view.evaluate();
  }
  page.viewOf = /** @type {any} */ (view.namespace).viewOf;
  return /** @type {LoadedPage} */ (page);
}
