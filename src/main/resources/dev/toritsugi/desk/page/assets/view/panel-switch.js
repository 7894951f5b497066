// Opens one panel at a time over the floor. A closed panel gives the focus back to the button that opened it.

/** @typedef {import('./regions.js').Regions} Regions */

/** @typedef {import('./regions.js').PanelName} PanelName */

export class PanelSwitch {
  /** @type {PanelName | null} */
  open = null;

  /** @type {HTMLElement | null} */
  #opener = null;

  /**
   * @param {Regions} regions
   * @param {() => void} onChange shows the page again
   */
  constructor(regions, onChange) {
    this.regions = regions;
    this.onChange = onChange;
  }

  /** @param {PanelName} name */
  toggle(name) {
    if (this.open === name) {
      this.close();
      return;
    }
    if (!this.open) {
      this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    this.#set(name);
    this.regions.panels[name].focus();
  }

  close() {
    if (this.open) {
      this.#set(null);
      this.#opener?.focus();
      this.#opener = null;
    }
  }

  /** @param {PanelName | null} name */
  #set(name) {
    this.open = name;
    this.regions.bar.showPanel(name);
    this.onChange();
  }
}
