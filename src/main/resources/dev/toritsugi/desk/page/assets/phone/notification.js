// Notifications of the browser, shown while the page is hidden.
import { address } from '../connection/server.js';
import { remember, remembered } from '../shared/storage.js';

const CALLERS = 'desk.notify-callers';

export const notificationPermission = () => (typeof Notification === 'undefined' ? 'denied' : Notification.permission);

/** Asks for the permission, unless the operator has decided. */
export async function askForNotifications() {
  if (notificationPermission() === 'default') {
    await Notification.requestPermission();
  }
}

/** Whether notifications may show the caller's number and name. */
export const showsCallers = () => remembered(CALLERS) !== 'no';

/** @param {boolean} wanted */
export const setShowsCallers = (wanted) => remember(CALLERS, wanted ? 'yes' : 'no');

/** @type {Map<string, Notification>} */
const shown = new Map();

/**
 * Shows a notification if the page is hidden. A click on it brings the page to the front.
 * @param {string} tag identifies what the notification is about: a second one replaces the first
 * @param {{ title: string, body: string, icon: string, stays: boolean, lang: string }} content
 */
export function notify(tag, { title, body, icon, stays, lang }) {
  if (!document.hidden || notificationPermission() !== 'granted' || shown.has(tag)) {
    return;
  }
  const notification = new Notification(title, {
    body,
    tag,
    lang,
    requireInteraction: stays,
    icon: address(`page/icons/${icon}.png`).href,
  });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
  });
  shown.set(tag, notification);
}

/** @param {(tag: string) => boolean} isStillTrue */
export function closeNotifications(isStillTrue) {
  for (const [tag, notification] of shown) {
    if (!isStillTrue(tag)) {
      notification.close();
      shown.delete(tag);
    }
  }
}
