// A message that a caller has recorded: where its audio is, and whom to call back.

/**
 * `audio` is relative to the page. `callBack` is the number to call, or null if the caller's number is unknown.
 * @typedef {{ task: string, audio: string, callBack: string | null, number: string }} MessageView
 */

/** A number that a phone can call. */
const CALLABLE = /^\+[1-9]\d{3,14}$/;

/**
 * @param {import('./cases.js').Case | undefined} first
 * @returns {MessageView | null}
 */
export function messageOf(first) {
  const reservation = first?.reservation;
  if (!reservation?.message) {
    return null;
  }
  const { number, display } = reservation.caller;
  return {
    task: reservation.taskSid,
    audio: `voicemail/${reservation.taskSid}/audio`,
    callBack: number !== null && CALLABLE.test(number) ? `tel:${number}` : null,
    number: display ?? number ?? '',
  };
}
