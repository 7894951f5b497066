// What the call panel says when there is no call: other tab, missed calls, no microphone, and no worker.
import { h, keyed, options, text } from '../../shared/dom.js';
import { t, worded } from '../../words/words.js';
import { DeskElement } from '../element.js';

/** @typedef {import('../../state/panel.js').Panel} Panel */

/** @typedef {import('../../phone/phone.js').Phone} Phone */

export class DeskMissed extends DeskElement {
  #title = h('h2', {});

  #times = h('ul', { class: 'times' });

  build() {
    this.append(
      this.#title,
      h('p', { t: 'goToColleagues' }),
      h('div', {}, h('h3', { t: 'rangAt' }), this.#times),
      h('p', { class: 'quiet' }, h('span', { t: 'notHeard' }), ' ', this.button('playRing', 'playRing')),
    );
  }

  /**
   * @param {Panel} panel
   * @param {number} limit calls in a row after which an operator is moved off
   */
  show(panel, limit) {
    const key = `number.${limit}`;
    text(this.#title, t('missedThree', { n: limit, words: worded(key) ? t(key) : limit }));
    keyed(
      this.#times,
      panel.missed.map((time, index) => ({ time, index })),
      ({ index }) => index,
      () => h('li', {}),
      (child, { time }) => text(child, time),
    );
  }
}

export class DeskNoMicrophone extends DeskElement {
  #title = h('h2', {});

  #advice = h('p', {});

  #back = h('p', {});

  #choice = h('select', {
    tLabel: 'chooseMicrophone',
    change: () => this.#choice.value && this.command('chooseMicrophone', this.#choice.value),
  });

  build() {
    this.append(this.#title, this.#advice, this.#back, this.#choice);
  }

  /**
   * @param {Panel} panel
   * @param {Phone} phone
   */
  show({ unplugged, backBy, blocked }, phone) {
    const headset = unplugged ?? '';
    text(this.#title, t(blocked ? 'microphoneIsBlocked' : headset ? 'wasUnplugged' : 'noMicrophoneFound', { headset }));
    text(this.#advice, t(blocked ? 'allowInAddressBar' : 'plugInAgain'));
    text(this.#back, backBy ? t('availableAgain', { time: backBy }) : '');
    this.#back.hidden = backBy === null;
    const known = phone.devices.list('microphone').map(({ deviceId, label }) => [deviceId, label]);
    options(this.#choice, [['', t('chooseMicrophone')], ...known]);
    this.#choice.hidden = blocked;
  }
}

export class DeskOtherTab extends DeskElement {
  build() {
    this.append(h('h2', { t: 'otherTab' }), h('p', { t: 'otherTabMore' }));
  }
}

customElements.define('desk-missed', DeskMissed);
customElements.define('desk-no-microphone', DeskNoMicrophone);
customElements.define('desk-other-tab', DeskOtherTab);
