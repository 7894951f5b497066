package dev.toritsugi.task;

import java.util.Optional;

import dev.toritsugi.twilio.resource.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A change of a task's outcome and note.
 *
 * @param changesOutcome whether to change the outcome
 * @param newOutcome the new outcome, or null to remove the outcome
 * @param newNote the new note, empty to remove the note, or null to keep it
 */
public record NoteChange(boolean changesOutcome, @Nullable String newOutcome, @Nullable String newNote) {

	/** Returns the new outcome, or empty if the outcome is kept or removed. */
	Optional<String> outcome() {
		return Optional.ofNullable(this.newOutcome);
	}

	/** Returns a copy of a task's attributes with this change. */
	Attributes apply(Attributes task) {
		Attributes changed = task;
		if (this.changesOutcome) {
			changed = (this.newOutcome != null) ? changed.with(TaskNoteService.OUTCOME, this.newOutcome)
					: changed.without(TaskNoteService.OUTCOME);
		}
		if (this.newNote != null) {
			changed = this.newNote.isEmpty() ? changed.without(TaskNoteService.NOTE)
					: changed.with(TaskNoteService.NOTE, this.newNote);
		}
		return changed;
	}

}
