package dev.toritsugi.caller.menu;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.menu.MenuStep;

/**
 * Describes a step in a menu for the log, without phone numbers and addresses.
 */
final class MenuStepText {

	private MenuStepText() {
	}

	static String of(MenuStep step) {
		if (step instanceof MenuStep.Play play) {
			return "hears menu " + play.position().node();
		}
		if (step instanceof MenuStep.Scheduled scheduled) {
			return of(scheduled.whileOpen()) + ", or that schedule " + scheduled.schedule() + " is closed";
		}
		return (step instanceof MenuStep.Leave leave) ? of(leave.destination()) : "unknown";
	}

	private static String of(CallerDestination destination) {
		if (destination instanceof CallerDestination.Queue queue) {
			return (queue.name() != null) ? "waits in queue " + queue.name() : "waits for an operator";
		}
		if (destination instanceof CallerDestination.Dial) {
			return "is connected to another number";
		}
		if (destination instanceof CallerDestination.Voicemail) {
			return "leaves a message";
		}
		if (destination instanceof CallerDestination.Apology) {
			return "is connected to the fallback number or hears the apology";
		}
		return (destination instanceof CallerDestination.Url) ? "continues at another server" : "the call ends";
	}

}
