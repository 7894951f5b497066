package dev.toritsugi.provisioning.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

import org.springframework.boot.convert.DurationStyle;

/**
 * Whether the server's settings and what is at Twilio are about the same.
 */
class ServerSettingsCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		sid("twilio.workspace-sid", ResourceKind.WORKSPACE, examination.center().workspace(), examination, findings);
		sid("twilio.workflow-sid", ResourceKind.WORKFLOW, examination.center().workflow(), examination, findings);
		activity("twilio.post-work-activity-sid", "no phone rings: Twilio refuses to offer a call (error 40130)",
				examination, findings);
		activity("twilio.unavailable-activity-sid", "who can't be rung at all is offered the same call again",
				examination, findings);
		ringTimeout(examination, findings);
		examination.named(ResourceKind.ACTIVITY, examination.center().timeoutActivity())
			.filter((activity) -> activity.resource().field("available").asBoolean(false))
			.ifPresent((activity) -> findings
				.add(new Finding("The timeout activity %s is available".formatted(activity.resource().name()),
						"who does not answer is offered the next call, and the caller waits again",
						"call-center.timeout-activity, one without available: true")));
		return findings;
	}

	/**
	 * Settings go before the file that apply writes, and nobody looks whether it is
	 * there.
	 */
	private static void activity(String key, String consequence, DoctorContext examination, List<Finding> findings) {
		examination.setting(key)
			.filter((
					sid) -> examination.all(ResourceKind.ACTIVITY).stream().noneMatch((each) -> each.sid().equals(sid)))
			.ifPresent((sid) -> findings.add(new Finding(
					"%s is %s, and the workspace has no such activity".formatted(key, sid), consequence,
					"provision apply writes it; take %s out of application.yml and the environment".formatted(key))));
	}

	private static void ringTimeout(DoctorContext examination, List<Finding> findings) {
		String text = examination.setting("call-center.ring-timeout").orElse("20s");
		Duration ring = duration(text);
		if (ring.compareTo(Duration.ofSeconds(1)) < 0) {
			findings
				.add(new Finding("call-center.ring-timeout is %s, which is no time of a second or more".formatted(text),
						"the server does not start", "call-center.ring-timeout with its unit, as in 20s"));
		}
		else if (ring.compareTo(examination.center().reservationTimeout()) >= 0) {
			findings.add(new Finding(
					"Phones ring for %d s, and TaskRouter waits for %d s".formatted(ring.toSeconds(),
							examination.center().reservationTimeout().toSeconds()),
					"an operator who is a little late answers a call that was already offered to somebody else, "
							+ "and is moved to the timeout activity",
					"call-center.reservation-timeout a little above call-center.ring-timeout"));
		}
	}

	/** As the server reads it: a number without a unit is milliseconds. */
	private static Duration duration(String text) {
		try {
			return DurationStyle.detectAndParse(text);
		}
		catch (IllegalArgumentException ex) {
			return Duration.ZERO;
		}
	}

	private static void sid(String key, ResourceKind kind, String name, DoctorContext examination,
			List<Finding> findings) {
		ExistingResource there = examination.named(kind, name).orElse(null);
		if (there == null) {
			return;
		}
		String set = examination.setting(key).orElse("not set");
		if (!set.equals(there.sid())) {
			findings.add(new Finding("%s is %s, and %s %s is %s".formatted(key, set, kind.label(), name, there.sid()),
					"the server looks after something else than what is defined",
					"provision apply writes it; take %s out of application.yml and the environment".formatted(key)));
		}
	}

}
