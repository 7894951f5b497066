// Outcome and note of a call. The page never removes text from the note while its task is shown.
import { h, options } from '../../shared/dom.js';
import { t } from '../../words/words.js';
import { DeskElement } from '../element.js';

/** @typedef {NonNullable<import('../../state/panel.js').Panel['note']>} NoteView */

export class DeskNote extends DeskElement {
  #task = '';

  /** @type {((task: string, draft: { note: string, outcome: string | null }) => void)} */
  onDraft = () => {};

  /** The note of a task that was typed before, also before a reload. @type {(task: string) => string | null} */
  draftOf = () => null;

  #outcome = h('select', { name: 'outcome', change: () => this.#changed() });

  #text = h('textarea', { name: 'note', spellcheck: 'true', input: () => this.#changed() });

  #choice = h('label', { class: 'outcome' }, h('span', { t: 'outcome' }), this.#outcome);

  build() {
    this.append(this.#choice, h('label', { class: 'text' }, h('span', { t: 'note' }), this.#text));
  }

  #changed() {
    this.onDraft(this.#task, { note: this.#text.value, outcome: this.#outcome.value || null });
  }

  /** @param {NoteView | null} note */
  show(note) {
    this.hidden = note === null;
    if (!note) {
      return;
    }
    this.#choice.hidden = note.choices.length === 0;
    options(this.#outcome, [['', t('chooseOutcome')], ...note.choices.map((choice) => [choice, choice])]);
    this.#outcome.required = note.required;
    if (this.#task !== note.task) {
      this.#task = note.task;
      this.#text.value = this.draftOf(note.task) ?? note.note;
      this.#outcome.value = note.outcome ?? '';
    } else if (document.activeElement !== this.#outcome && this.#outcome.value !== (note.outcome ?? '')) {
      this.#outcome.value = note.outcome ?? '';
    }
  }

  focusOutcome() {
    this.#outcome.focus();
  }
}

customElements.define('desk-note', DeskNote);
