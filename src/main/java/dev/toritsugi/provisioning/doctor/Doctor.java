package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Examines a call centre from head to foot.
 */
public final class Doctor {

	private static final List<DoctorCheck> CHECKS = List.of(new PublicUrlCheck(), new AuthTokenCheck(),
			new DriftCheck(), new ServerSettingsCheck(), new WorkerCheck(), new SkillCheck(), new QueueCheck(),
			new RouteCheck(), new RouteStepCheck());

	private Doctor() {
	}

	/**
	 * All that is wrong; nothing if calls should come through.
	 */
	public static List<Finding> examine(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		if (examination.all(ResourceKind.WORKSPACE).isEmpty()) {
			findings.addAll(new PublicUrlCheck().findings(examination));
			findings.addAll(new AuthTokenCheck().findings(examination));
			findings
				.add(new Finding("There is no workspace %s in this account".formatted(examination.center().workspace()),
						"there is nothing that could route a call", "provision apply"));
			return findings;
		}
		CHECKS.forEach((check) -> findings.addAll(check.findings(examination)));
		return findings;
	}

}
