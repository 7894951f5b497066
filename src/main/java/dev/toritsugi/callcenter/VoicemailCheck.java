package dev.toritsugi.callcenter;

import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.menu.MenuOption;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.RouteStep;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;

/**
 * Checks that the settings of voicemail are consistent with the rest of the definition.
 */
final class VoicemailCheck {

	private static final String VOICEMAIL = "voicemail";

	private static final String BELOW = "at least 1, because messages have priority 0 and wait below calls";

	private VoicemailCheck() {
	}

	static void check(CallCenter center, ViolationCollector violations) {
		if (center.voicemail() == null) {
			return;
		}
		VoicemailSettings settings = center.voicemail();
		queue(center, settings, violations);
		if (settings.shortest().compareTo(settings.longest()) >= 0) {
			violations.add(
					"less than longest (%ds), or every message is deleted".formatted(settings.longest().toSeconds()),
					VOICEMAIL, "shortest");
		}
		PromptCheck.check(settings.prompts(), violations, VOICEMAIL, "prompts");
		PromptCheck.check(settings.notice(), violations, VOICEMAIL, "notice");
		PromptCheck.check(settings.question(), violations, VOICEMAIL, "question");
		PromptCheck.check(settings.refused(), violations, VOICEMAIL, "refused");
		PromptCheck.check(settings.thanks(), violations, VOICEMAIL, "thanks");
		PromptCheck.check(settings.notRecorded(), violations, VOICEMAIL, "notRecorded");
		if (settings.question().isEmpty()) {
			violations.add("at least one prompt, or callers do not hear what they have to agree to", VOICEMAIL,
					"question");
		}
		priorities(center, violations);
	}

	private static void queue(CallCenter center, VoicemailSettings settings, ViolationCollector violations) {
		List<String> names = center.queues().stream().map(Queue::name).toList();
		String queue = settings.queue();
		ReferenceCheck.check(queue, "queues", names, violations, VOICEMAIL, "queue");
		if (queue == null && center.queueOfUnmatchedCallers().isEmpty()) {
			violations.add("one of the queues %s, because there is no default queue".formatted(names), VOICEMAIL,
					"queue");
		}
	}

	private static void priorities(CallCenter center, ViolationCollector violations) {
		for (int i = 0; i < center.menus().size(); i++) {
			List<MenuOption> options = center.menus().get(i).options();
			for (int j = 0; j < options.size(); j++) {
				if (Integer.valueOf(0).equals(options.get(j).priority())) {
					violations.add(BELOW, "menus", i, "options", j, "priority");
				}
			}
		}
		if (Integer.valueOf(0).equals(center.task().priority())) {
			violations.add(BELOW, "task", "priority");
		}
		for (int i = 0; i < center.routes().size(); i++) {
			List<RouteStep> steps = center.routes().get(i).steps();
			for (int j = 0; j < steps.size(); j++) {
				if (Stream.ofNullable(steps.get(j).priority()).anyMatch((priority) -> priority <= 0)) {
					violations.add(BELOW, "routes", i, "steps", j, "priority");
				}
			}
		}
	}

}
