package dev.toritsugi.provisioning.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;

import org.springframework.boot.convert.DurationStyle;

/**
 * Whether the server's settings and what is at Twilio are about the same.
 */
class SettingsCheck implements Check {

	@Override
	public List<Finding> findings(Examination examination) {
		List<Finding> findings = new ArrayList<>();
		sid("twilio.workspace-sid", Kind.WORKSPACE, examination.center().workspace(), examination, findings);
		sid("twilio.workflow-sid", Kind.WORKFLOW, examination.center().workflow(), examination, findings);
		Duration ring = examination.setting("call-center.ring-timeout")
			.map((text) -> DurationStyle.detectAndParse(text))
			.orElse(Duration.ofSeconds(20));
		if (ring.compareTo(examination.center().reservationTimeout()) >= 0) {
			findings.add(new Finding(
					"Phones ring for %d s, and TaskRouter waits for %d s".formatted(ring.toSeconds(),
							examination.center().reservationTimeout().toSeconds()),
					"an operator who is a little late answers a call that was already offered to somebody else, "
							+ "and is moved to the timeout activity",
					"call-center.reservation-timeout a little above call-center.ring-timeout"));
		}
		examination.named(Kind.ACTIVITY, examination.center().timeoutActivity())
			.filter((activity) -> activity.resource().field("available").asBoolean(false))
			.ifPresent((activity) -> findings
				.add(new Finding("The timeout activity %s is available".formatted(activity.resource().name()),
						"who does not answer is offered the next call, and the caller waits again",
						"call-center.timeout-activity, one without available: true")));
		return findings;
	}

	private static void sid(String key, Kind kind, String name, Examination examination, List<Finding> findings) {
		Found there = examination.named(kind, name).orElse(null);
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
