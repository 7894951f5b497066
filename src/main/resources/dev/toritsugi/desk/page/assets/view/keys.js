// The keyboard map.

/** Command by key, with Control and Shift. */
const COMMANDS = new Map([
  ['KeyA', 'answer'],
  ['KeyX', 'decline'],
  ['KeyM', 'mute'],
  ['KeyD', 'keypad'],
  ['KeyB', 'handOn'],
  ['KeyE', 'hangUp'],
  ['Enter', 'complete'],
  ['KeyY', 'more'],
  ['KeyS', 'focusActivity'],
  ['KeyL', 'focusCaller'],
]);

/** Key code of a key that an input method handles. */
const COMPOSING = 229;

/**
 * The command of a key; undefined if the key has none, repeats, or belongs to an input method. Letters count by what they
 * write, so that they stay where the keyboard's layout has them.
 * @param {KeyboardEvent} event
 */
export function commandOf(event) {
  if (!event.ctrlKey || !event.shiftKey || event.altKey || event.metaKey || event.repeat) {
    return undefined;
  }
  if (event.isComposing || event.keyCode === COMPOSING) {
    return undefined;
  }
  const letter = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  return COMMANDS.get(event.key === 'Enter' ? 'Enter' : letter);
}
