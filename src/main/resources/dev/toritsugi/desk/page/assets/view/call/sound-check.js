// The sound check: microphone, caller's voice, ring and notifications. Shown at the start of work and in the panel Sound.

import { notificationPermission, setShowsCallers, showsCallers } from '../../phone/notification.js';
import { watchLevel } from '../../phone/sound/level.js';
import { attribute, h, options, text } from '../../shared/dom.js';
import { currentLanguage, t } from '../../words/words.js';
import { DeskElement } from '../element.js';
import { icon, setIcon } from '../icons.js';
import { meter } from './meter.js';

/** @typedef {import('../../phone/devices.js').Use} Use */

/** @typedef {import('../../phone/phone.js').Phone} Phone */

/** Without a sound for this long the operator is asked whether the microphone is muted. */
const QUIET_MILLIS = 5000;

const HEARD = 0.15;

export class DeskSoundCheck extends DeskElement {
  #meter = meter('level');

  #microphone = this.#select('microphone');

  #voice = this.#select('voice');

  #ring = this.#select('ring');

  #microphoneHint = h('span', { class: 'hint' });

  #permission = h('span', { class: 'fine' }, icon('check'), h('span', {}));

  #volume = h('input', { type: 'range', min: '20', max: '100', step: '10', tLabel: 'ringVolume' });

  #headset = h('input', { type: 'checkbox' });

  #headsetLabel = h('label', { class: 'switch' }, this.#headset, h('span', { t: 'alsoInHeadset' }));

  #callers = h('input', { type: 'checkbox' });

  /** @type {(() => void) | undefined} */
  #stop;

  #quietSince = Number.POSITIVE_INFINITY;

  #opened = false;

  /** @type {Phone | undefined} */
  #phone;

  build() {
    this.append(
      this.#row('microphone', this.#microphone, this.#meter.element, this.#microphoneHint),
      this.#row('callersVoice', this.#voice, this.button('playVoice', 'playVoice')),
      this.#row(
        'ring',
        this.#ring,
        h('span', { class: 'ring-controls' }, this.button('playRing', 'playRing'), this.#volume),
        h('span', { class: 'hint' }, h('span', { t: 'chooseLoudspeaker' }), ' ', this.#headsetLabel),
      ),
      this.#row(
        'notifications',
        this.#permission,
        h('label', { class: 'switch' }, this.#callers, h('span', { t: 'showCallers' })),
        h('span', { class: 'hint', t: 'whenBehind' }),
      ),
    );
  }

  /**
   * @param {string} label
   * @param {HTMLElement} control
   * @param {...HTMLElement} more
   */
  #row(label, control, ...more) {
    if (control instanceof HTMLSelectElement) {
      control.dataset.tLabel = label;
      attribute(control, 'aria-label', t(label));
    }
    return h('div', { class: 'device' }, h('h3', { t: label }), control, ...more);
  }

  /** @param {Use} use */
  #select(use) {
    const select = h('select', {});
    select.addEventListener('change', () => {
      if (use === 'microphone') {
        this.command('chooseMicrophone', select.value);
      } else {
        this.#phone?.devices.choose(use, select.value);
      }
    });
    return select;
  }

  /** @param {Phone} phone */
  connect(phone) {
    this.#phone = phone;
    this.#volume.value = String(phone.sounds.volume());
    this.#volume.addEventListener('input', () => phone.sounds.setVolume(Number(this.#volume.value)));
    this.#headset.addEventListener('change', () => phone.sounds.setRingInHeadset(this.#headset.checked));
    this.#callers.checked = showsCallers();
    this.#callers.addEventListener('change', () => setShowsCallers(this.#callers.checked));
  }

  /**
   * Shows the level of a microphone that is open for the check.
   * @param {MediaStream | undefined} stream
   */
  listen(stream) {
    this.#stop?.();
    this.#stop = undefined;
    this.#opened ||= stream !== undefined;
    this.#quietSince = stream ? performance.now() : Number.POSITIVE_INFINITY;
    this.#meter.set(0);
    if (stream) {
      this.#stop = watchLevel(stream, (level) => {
        this.#meter.set(level);
        if (level > HEARD) {
          this.#quietSince = performance.now();
        }
      });
    }
  }

  show() {
    const phone = this.#phone;
    if (!phone) {
      return;
    }
    const { devices } = phone;
    for (const [use, select] of /** @type {[Use, HTMLSelectElement][]} */ ([
      ['microphone', this.#microphone],
      ['voice', this.#voice],
      ['ring', this.#ring],
    ])) {
      const known = devices.list(use).map(({ deviceId, label }) => [deviceId, label || t('defaultDevice')]);
      options(select, [['', t('defaultDevice')], ...known]);
      if (document.activeElement !== select) {
        select.value = devices.isThere(use) ? devices.id(use) : '';
      }
    }
    const quiet = performance.now() - this.#quietSince > QUIET_MILLIS;
    const hint = this.#stop
      ? quiet
        ? 'microphoneQuiet'
        : 'speak'
      : devices.areNamed()
        ? 'speak'
        : 'asksForMicrophone';
    text(this.#microphoneHint, t(hint));
    this.#microphoneHint.classList.toggle('trouble', quiet);
    this.#headset.checked = phone.sounds.ringsInHeadset();
    this.#headsetLabel.hidden = devices.id('ring') === devices.id('voice');
    this.#showPermission();
  }

  #showPermission() {
    const permission = notificationPermission();
    const words = { granted: 'allowed', denied: 'notificationsBlocked', default: 'notAskedYet' }[permission];
    setIcon(this.#permission, permission === 'granted' ? 'check' : 'dash');
    this.#permission.classList.toggle('fine', permission === 'granted');
    text(/** @type {Element} */ (this.#permission.lastElementChild), t(words));
    attribute(this.#permission, 'lang', currentLanguage());
  }
}

customElements.define('desk-sound-check', DeskSoundCheck);
