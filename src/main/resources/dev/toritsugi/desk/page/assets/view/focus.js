// Keeps the focus: it never moves by itself, and a focus that is lost goes to the caller's number, never to another button.

/** @typedef {import('./regions.js').Regions} Regions */

export class Focus {
  /** @param {Regions} regions */
  constructor(regions) {
    this.regions = regions;
  }

  /** To the caller's number; where that is not shown, to the word of the state. */
  toCall() {
    const { call, state } = this.regions;
    if (call.caller.hidden || !call.checkVisibility()) {
      state.focusWord();
    } else {
      call.caller.focusNumber();
    }
  }

  /**
   * Moves the focus if its element has disappeared: after Complete to the state, else to the call.
   * @param {Element | null} focused the element that had the focus
   * @param {boolean} completed
   */
  restore(focused, completed) {
    const lost =
      focused instanceof HTMLElement
      && focused !== document.body
      && !(focused.isConnected && focused.checkVisibility());
    if (lost && completed) {
      this.regions.state.focusWord();
    } else if (lost) {
      this.toCall();
    }
  }
}
