// What the desk shows outside of the page: the title and icon of the tab, notifications, and announcements.
import { address } from '../connection/server.js';
import { closeNotifications, notify, showsCallers } from '../phone/notification.js';
import { h, text } from '../shared/dom.js';
import { announcementsOf, ringOf } from '../state/announcements.js';
import { isStale } from '../state/conditions.js';
import { nameOf } from '../state/names.js';
import { millisOf, spelled } from '../state/times.js';
import { currentLanguage, say, t } from '../words/words.js';

/** @typedef {import('../state/view.js').View} View */

/** @typedef {import('../state/types.js').Model} Model */

export class Outside {
  #alert = h('p', { class: 'unseen', role: 'alert' });

  #status = h('p', { class: 'unseen', role: 'status' });

  /** @type {import('../state/announcements.js').Before | null} */
  #before = null;

  #icon = '';

  /** The elements that screen readers watch. */
  regions() {
    return [this.#alert, this.#status];
  }

  /**
   * @param {View} view
   * @param {Model} model
   * @param {number} now
   */
  show(view, model, now) {
    this.#showTitle(view, model, now);
    this.#showIcon(view.screen === 'desk' ? view.bar.name : 'offline');
    if (view.screen === 'desk') {
      this.#announce(view, model, now);
      this.#notify(view, model, now);
      this.#before = { view, stale: isStale(model, now), at: now, ring: ringOf(this.#before, view, now) };
    }
  }

  /**
   * @param {View} view
   * @param {Model} model
   * @param {number} now
   */
  #showTitle(view, model, now) {
    let title = t('title.signIn');
    if (view.screen === 'desk') {
      const answers = view.bar.name === 'ringing' && document.hidden && Math.floor(now / 1000) % 2 === 1;
      const floor = view.page === 'floor' && !view.bar.loud;
      title = floor
        ? t('title.floor', { n: model.state?.floor?.waiting.length ?? 0 })
        : answers
          ? t('title.answer')
          : say(view.bar.title).replace('  ', ' ');
    }
    if (document.title !== title) {
      document.title = title;
    }
  }

  /** @param {string} name */
  #showIcon(name) {
    if (this.#icon !== name) {
      this.#icon = name;
      const link = /** @type {HTMLLinkElement} */ (document.getElementById('icon'));
      link.href = address(`page/icons/${name}.svg`).href;
    }
  }

  /**
   * @param {View} view
   * @param {Model} model
   * @param {number} now
   */
  #announce(view, model, now) {
    for (const { assertive, words, details } of announcementsOf(this.#before, view, model, now)) {
      const params = details ? { ...words.params, details: details.map(say).join('. ') } : words.params;
      text(assertive ? this.#alert : this.#status, say({ key: words.key, params }));
    }
  }

  /**
   * @param {View} view
   * @param {Model} model
   * @param {number} now
   */
  #notify(view, model, now) {
    const [first] = view.cases;
    const ringing = view.bar.name === 'ringing';
    const tag = first?.reservation?.sid ?? first?.call?.sid ?? 'ring';
    const reason = model.state?.me.worker?.reason;
    const off = reason && !model.state?.me.worker?.activity.available ? `off-${reason.at}` : '';
    closeNotifications((shown) => (shown.startsWith('off-') ? shown === off : ringing && shown === tag));
    const lang = currentLanguage();
    if (ringing) {
      const number = view.bar.number;
      const known = showsCallers() && number;
      notify(tag, {
        title: known ? t('notify.ringing', { number }) : t('notify.ringingOnly'),
        body: this.#details(first, now),
        icon: 'ringing',
        stays: true,
        lang,
      });
    } else if (off && this.#before && view.bar.sentence) {
      const icon = view.bar.name === 'no-microphone' || view.bar.name === 'offline' ? view.bar.name : 'break';
      notify(off, { title: t('notify.off'), body: say(view.bar.sentence), icon, stays: false, lang });
    }
  }

  /**
   * @param {import('../state/cases.js').Case} first
   * @param {number} now
   */
  #details({ reservation }, now) {
    const queued = millisOf(reservation?.queuedAt);
    return [
      showsCallers() ? (reservation?.caller.name ?? '') : '',
      nameOf(reservation?.queue, currentLanguage()),
      queued === null ? '' : t('notify.waited', { time: spelled(now - queued) }),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
