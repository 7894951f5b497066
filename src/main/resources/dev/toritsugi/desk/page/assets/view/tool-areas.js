// Opens and closes what belongs to a tool of the call: the keypad, and the choice of a queue. Only one is open.
import { casesOf } from '../state/cases.js';

export class ToolAreas {
  /**
   * @param {import('../desk.js').Desk} desk
   * @param {import('./call/call.js').DeskCall} call
   * @param {() => void} show shows the page again
   */
  constructor(desk, call, show) {
    this.desk = desk;
    this.call = call;
    this.show = show;
  }

  toggleKeypad() {
    const opens = this.desk.model.keypad === null;
    this.#set(opens ? '' : null, null);
    if (opens) {
      this.call.keypad.focusFirst();
    } else {
      this.call.tools.focusOn('keypad');
    }
  }

  toggleHandOn() {
    const { model } = this.desk;
    const task = casesOf(model, this.desk.now())[0]?.reservation?.taskSid;
    const opens = task !== undefined && model.handOn?.task !== task;
    this.#set(null, opens ? { task, queue: '' } : null);
    if (opens) {
      this.call.handOn.focusQueue();
    } else {
      this.call.tools.focusOn('handOn');
    }
  }

  /**
   * @param {string | null} keypad
   * @param {import('../state/types.js').HandOn | null} handOn
   */
  #set(keypad, handOn) {
    this.desk.update((model) => {
      model.keypad = keypad;
      model.handOn = handOn;
    });
    this.show();
  }
}
