package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.resource.Kind;

/**
 * Examines a call centre from head to foot.
 */
public final class Doctor {

	private static final List<Check> CHECKS = List.of(new AddressCheck(), new CredentialsCheck(), new DriftCheck(),
			new SettingsCheck(), new WorkersCheck(), new SkillsCheck(), new QueuesCheck(), new RoutesCheck(),
			new StepsCheck());

	private Doctor() {
	}

	/**
	 * All that is wrong; nothing if calls should come through.
	 */
	public static List<Finding> examine(Examination examination) {
		List<Finding> findings = new ArrayList<>();
		if (examination.all(Kind.WORKSPACE).isEmpty()) {
			findings.addAll(new AddressCheck().findings(examination));
			findings.addAll(new CredentialsCheck().findings(examination));
			findings
				.add(new Finding("There is no workspace %s in this account".formatted(examination.center().workspace()),
						"there is nothing that could route a call", "provision apply"));
			return findings;
		}
		CHECKS.forEach((check) -> findings.addAll(check.findings(examination)));
		return findings;
	}

}
