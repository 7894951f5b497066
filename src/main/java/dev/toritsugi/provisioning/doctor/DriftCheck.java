package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.plan.FieldChange;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Whether Twilio turns to this server, and whether all else is as defined.
 */
class DriftCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		int others = 0;
		for (PlannedChange change : examination.plan().changes()) {
			if (change instanceof PlannedChange.HeldBack heldBack
					&& change.fields().stream().noneMatch(DriftCheck::isAddress)) {
				findings.add(heldBack(heldBack));
				continue;
			}
			List<FieldChange> addresses = change.fields().stream().filter(DriftCheck::isAddress).toList();
			boolean known = !(change instanceof PlannedChange.Create);
			addresses.stream().filter((field) -> known).forEach((field) -> findings.add(address(change, field)));
			others += (addresses.isEmpty() || !known) ? 1 : 0;
		}
		if (others > 0) {
			findings.add(new Finding(
					(others == 1) ? "1 thing at Twilio is not as defined"
							: "%d things at Twilio are not as defined".formatted(others),
					"the call centre works otherwise than its definition says",
					"provision plan shows them, provision apply mends them"));
		}
		if (examination.center().phoneNumbers().isEmpty()) {
			findings.add(new Finding("No phone number is defined",
					"nobody's call comes here unless the Console says so", "call-center.phone-numbers"));
		}
		return findings;
	}

	private static boolean isAddress(FieldChange field) {
		return field.field().endsWith("-url") || field.field().equals("voice-application")
				|| field.field().equals("trunk");
	}

	private static Finding heldBack(PlannedChange.HeldBack change) {
		return new Finding(
				"%s %s is not as defined".formatted(change.resource().kind().label(), change.resource().name()),
				"the call centre works otherwise than its definition says, and provision apply leaves it so",
				change.reason());
	}

	private static Finding address(PlannedChange change, FieldChange field) {
		return new Finding(
				"%s of %s %s is %s, and should be %s".formatted(field.field(), change.resource().kind().label(),
						change.resource().name(), FieldChange.shown(field.before()), FieldChange.shown(field.after())),
				"Twilio turns to somebody else, or to nobody", mend(change));
	}

	private static String mend(PlannedChange change) {
		if (change instanceof PlannedChange.HeldBack heldBack) {
			return (change.resource().kind() == ResourceKind.PHONE_NUMBER) ? "provision apply --take-number"
					: heldBack.reason();
		}
		return "provision apply";
	}

}
