// What an operator does at a desk, by what the desk shows.

/** @typedef {import('./node-desk.mjs').Sight} Sight */

/**
 * What the shift needs of a desk, in Node or in a browser.
 * @typedef {{ name: string, isOpen: boolean, open(): Promise<void>, reload(): Promise<void>, kill(): unknown,
 *   freeze(): unknown, thaw(): unknown, plugMicrophone(plugged: boolean): unknown, drop(which: 'desk' | 'signal'): void,
 *   connect(state: 'up' | 'down' | 'black hole'): unknown, look(): Promise<Sight>,
 *   press(command: string, argument?: string): unknown }} Desk
 */

/** How likely the operator is to press each button in a second, on a shift. @type {Record<string, number>} */
const LIKELY = {
  signIn: 0.7,
  startWork: 0.3,
  goAvailable: 0.25,
  answer: 0.35,
  decline: 0.04,
  hangUp: 0.08,
  complete: 0.12,
  more: 0.03,
  checkMicrophone: 0.1,
  takeOver: 0.1,
  endWork: 0.004,
};

const BREAK = 0.015;

/** At the end of the shift, the operator does what brings all calls to their ends, and is then free. */
const DILIGENT = new Set([
  'signIn',
  'startWork',
  'goAvailable',
  'answer',
  'hangUp',
  'complete',
  'checkMicrophone',
  'takeOver',
]);

/**
 * Presses the buttons of a moment. Returns them.
 * @param {Desk} desk
 * @param {Sight} sight
 * @param {import('./random.mjs').Random} random
 * @param {boolean} diligent
 */
export async function act(desk, sight, random, diligent) {
  const pressed = sight.buttons.filter((button) =>
    diligent ? DILIGENT.has(button) : random.chance(LIKELY[button] ?? 0),
  );
  await Promise.all(pressed.map((button) => desk.press(button)));
  if (!diligent && sight.breaks.length > 0 && random.chance(BREAK)) {
    await desk.press('chooseActivity', random.of(sight.breaks));
    pressed.push('chooseActivity');
  }
  return pressed;
}
