package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.toritsugi.provisioning.plan.FieldChange;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.plan.ValueFormatter;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Checks that the resources at Twilio match the definition. Reports each URL that differs
 * and each difference that an apply would hold back. Reports all remaining differences
 * only by their number.
 */
class DriftCheck implements DoctorCheck {

	private static final String DIFFERENT_BEHAVIOUR = "The call centre does not behave as its definition says.";

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		int others = 0;
		for (PlannedChange change : context.plan().changes()) {
			if (change instanceof PlannedChange.NoLongerDefined gone) {
				findings.add(noLongerDefined(gone));
				continue;
			}
			if (change instanceof PlannedChange.HeldBack heldBack
					&& change.fields().stream().noneMatch(DriftCheck::isUrl)) {
				findings.add(heldBack(heldBack));
				continue;
			}
			List<FieldChange> urls = change.fields().stream().filter(DriftCheck::isUrl).toList();
			boolean exists = !(change instanceof PlannedChange.Create);
			if (exists) {
				urls.forEach((field) -> findings.add(url(change, field)));
			}
			others += (urls.isEmpty() || !exists) ? 1 : 0;
		}
		if (others > 0) {
			findings.add(new Finding(
					(others == 1) ? "1 resource at Twilio differs from the definition."
							: "%d resources at Twilio differ from the definition.".formatted(others),
					DIFFERENT_BEHAVIOUR,
					"Run provision plan to see the differences, and provision apply to remove them."));
		}
		if (context.center().phoneNumbers().isEmpty()) {
			findings.add(new Finding("The definition has no phone number.",
					"No call reaches the server, unless a number is routed to it in the Console.",
					"Add the number to call-center.phone-numbers."));
		}
		return findings;
	}

	private static Finding noLongerDefined(PlannedChange.NoLongerDefined change) {
		ResourceState resource = change.resource();
		String consequence = switch (resource.kind()) {
			case WORKER -> "TaskRouter still offers calls to this worker.";
			case WORKFLOW -> "Numbers and applications that use this workflow still route calls through it.";
			case APPLICATION -> "Browser phones that use this application still reach the server.";
			default -> "It stays at Twilio, although the definition does not need it.";
		};
		return new Finding(
				"The definition no longer contains %s %s.".formatted(resource.kind().label(), resource.name()),
				consequence, (change.usedByServer() ? "Restart the server, then run provision apply --prune --restarted"
						: "Run provision apply --prune") + ", which deletes it, or add it to the definition again.");
	}

	/**
	 * Whether a field contains a URL, a TwiML application or a SIP trunk, each of which
	 * determines to which server Twilio sends requests.
	 */
	private static boolean isUrl(FieldChange field) {
		return field.field().endsWith("-url") || field.field().equals("voice-application")
				|| field.field().equals("trunk");
	}

	private static Finding heldBack(PlannedChange.HeldBack change) {
		String consequence = (change.resource().kind() == ResourceKind.PHONE_NUMBER)
				? "Calls to this number do not reach the server."
				: DIFFERENT_BEHAVIOUR + " provision apply does not change that.";
		return new Finding("Twilio and the definition differ in %s %s: %s.".formatted(change.resource().kind().label(),
				change.resource().name(), change.reason()), consequence, sentence(change.fix()));
	}

	private static Finding url(PlannedChange change, FieldChange field) {
		return new Finding(
				"%s of %s %s is %s. The definition requires %s.".formatted(field.field(),
						change.resource().kind().label(), change.resource().name(), ValueFormatter.text(field.before()),
						ValueFormatter.text(field.after())),
				consequence(change.resource().kind(), field.field()), fix(change));
	}

	private static String consequence(ResourceKind kind, String field) {
		if (field.contains("fallback")) {
			return "If the server fails, Twilio requests no fallback URL or the wrong one.";
		}
		return switch (kind) {
			case PHONE_NUMBER -> "Calls to this number do not reach the server.";
			case APPLICATION -> "Calls from browser phones do not reach the server.";
			case WORKFLOW -> "No operator's phone rings, because TaskRouter does not send assignments to the server.";
			default -> "The server gets no events from TaskRouter, so after-call work may end late.";
		};
	}

	private static String fix(PlannedChange change) {
		if (change instanceof PlannedChange.HeldBack heldBack) {
			return (change.resource().kind() == ResourceKind.PHONE_NUMBER) ? "Run provision apply --take-number."
					: sentence(heldBack.fix());
		}
		return "Run provision apply.";
	}

	private static String sentence(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
	}

}
