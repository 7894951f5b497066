// The call panel: its rows, and the areas that take their place without a call.
import { attribute, h } from '../../shared/dom.js';
import { DeskElement } from '../element.js';
import { DeskActions } from './actions.js';
import { DeskMissed, DeskNoMicrophone, DeskOtherTab } from './areas.js';
import { DeskCaller } from './caller.js';
import { DeskHandOn } from './hand-on.js';
import { DeskKeypad } from './keypad.js';
import { DeskMessage } from './message.js';
import { DeskNote } from './note.js';
import { DeskParties } from './parties.js';
import { DeskSentence } from './sentence.js';
import { DeskSoundCheck } from './sound-check.js';
import { DeskTools } from './tools.js';

/** @typedef {import('../../state/view.js').View} View */

export class DeskCall extends DeskElement {
  caller = new DeskCaller();

  sentence = new DeskSentence();

  note = new DeskNote();

  message = new DeskMessage();

  handOn = new DeskHandOn();

  parties = new DeskParties();

  keypad = new DeskKeypad();

  tools = new DeskTools();

  actions = new DeskActions();

  soundCheck = new DeskSoundCheck();

  #missed = new DeskMissed();

  #noMicrophone = new DeskNoMicrophone();

  #otherTab = new DeskOtherTab();

  #start = h('div', { class: 'say wide' }, h('h2', { t: 'checkSound' }), this.soundCheck);

  #pad = h('div', { class: 'pad' }, this.keypad);

  #work = h('div', { class: 'work' }, this.message, this.note, this.handOn);

  build() {
    this.classList.add('panel');
    for (const area of [this.#missed, this.#noMicrophone, this.#otherTab]) {
      area.classList.add('say');
    }
    this.append(
      this.caller,
      this.#start,
      this.#missed,
      this.#noMicrophone,
      this.#otherTab,
      this.sentence,
      this.#work,
      this.parties,
      this.#pad,
      this.tools,
      this.actions,
    );
  }

  /**
   * @param {View} view
   * @param {import('../../state/types.js').Model} model
   * @param {import('../../phone/phone.js').Phone} phone
   */
  show({ bar, panel, row, busy }, model, phone) {
    this.dataset.state = bar.name;
    this.dataset.area = panel.area;
    attribute(this, 'data-loud', bar.loud || undefined);
    this.caller.show(panel.caller);
    this.sentence.show(row);
    this.message.show(panel.message);
    this.note.show(panel.handOn ? null : panel.note);
    this.handOn.show(panel.handOn);
    this.parties.show(panel.call);
    this.keypad.show(panel.keypad);
    this.#pad.hidden = panel.keypad === null;
    this.tools.show(panel.tools, model.shortcuts);
    this.actions.show(panel.first, panel.last, busy, model.shortcuts);
    this.#start.hidden = panel.area !== 'start';
    this.#missed.hidden = panel.area !== 'missed';
    this.#noMicrophone.hidden = panel.area !== 'no-microphone';
    this.#otherTab.hidden = panel.area !== 'other-tab';
    if (panel.area === 'start') {
      this.soundCheck.show();
    } else if (panel.area === 'missed') {
      this.#missed.show(panel, model.state?.me.worker?.missedLimit ?? 3);
    } else if (panel.area === 'no-microphone') {
      this.#noMicrophone.show(panel, phone);
    }
  }
}

customElements.define('desk-call', DeskCall);
