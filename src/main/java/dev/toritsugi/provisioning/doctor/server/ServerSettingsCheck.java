package dev.toritsugi.provisioning.doctor.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Checks that the server's SIDs, timeouts and timeout activity are consistent with the
 * resources at Twilio.
 */
public class ServerSettingsCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		sid("twilio.workspace-sid", ResourceKind.WORKSPACE, context.center().workspace(), context, findings);
		sid("twilio.workflow-sid", ResourceKind.WORKFLOW, context.center().workflow(), context, findings);
		activity("twilio.post-work-activity-sid",
				"No operator's phone rings, because Twilio rejects each assignment (error 40130).", context, findings);
		activity("twilio.unavailable-activity-sid",
				"An operator whose phone cannot be reached is offered the same call again.", context, findings);
		ringTimeout(context, findings);
		context.named(ResourceKind.ACTIVITY, context.center().timeoutActivity())
			.filter((activity) -> activity.state().field("available").asBoolean(false))
			.ifPresent((activity) -> findings
				.add(new Finding("The timeout activity %s is available.".formatted(activity.state().name()),
						"An operator who does not answer is offered the next call, and its caller waits again.",
						"Set call-center.timeout-activity to an activity without available: true.")));
		return findings;
	}

	private static void sid(String key, ResourceKind kind, String name, DoctorContext context, List<Finding> findings) {
		String value = context.setting(key).orElse("not set");
		ExistingResource existing = context.named(kind, name).orElse(null);
		if (existing == null) {
			missing(key, kind, value, context, findings);
			return;
		}
		if (!value.equals(existing.sid())) {
			findings.add(new Finding(
					"%s is %s. The SID of %s %s is %s.".formatted(key, value, kind.label(), name, existing.sid()),
					"The server works with another %s than the definition.".formatted(kind.label()), removal(key)));
		}
	}

	/** Adds a finding if a setting contains the SID of a workflow that does not exist. */
	private static void missing(String key, ResourceKind kind, String value, DoctorContext context,
			List<Finding> findings) {
		if (kind == ResourceKind.WORKFLOW && context.setting(key).isPresent()
				&& context.all(kind).stream().noneMatch((each) -> each.sid().equals(value))) {
			findings.add(new Finding("%s is %s. The workspace has no workflow with this SID.".formatted(key, value),
					"Twilio refuses every caller's task. The caller hears an error message.",
					"Run provision apply, which creates the workflow of the definition, and restart the server."));
		}
	}

	/**
	 * Adds a finding if a setting contains the SID of an activity that does not exist. A
	 * setting in application.yml or the environment overrides the SID file, and the
	 * server does not check at Twilio whether the setting's activity exists.
	 */
	private static void activity(String key, String consequence, DoctorContext context, List<Finding> findings) {
		context.setting(key)
			.filter((sid) -> context.all(ResourceKind.ACTIVITY).stream().noneMatch((each) -> each.sid().equals(sid)))
			.ifPresent((sid) -> findings
				.add(new Finding("%s is %s. The workspace has no activity with this SID.".formatted(key, sid),
						consequence, removal(key))));
	}

	private static String removal(String key) {
		return "Remove %s from application.yml and the environment, then run provision apply, which writes it."
			.formatted(key);
	}

	private static void ringTimeout(DoctorContext context, List<Finding> findings) {
		Duration ring = context.center().ringTimeout();
		Duration reservation = context.named(ResourceKind.WORKFLOW, context.center().workflow())
			.map((workflow) -> Duration.ofSeconds(workflow.state().field("reservation-timeout").asInt(0)))
			.filter((timeout) -> !timeout.isZero())
			.orElse(context.center().reservationTimeout());
		if (ring.compareTo(reservation) >= 0) {
			findings.add(new Finding(
					"Phones ring for %d s. TaskRouter waits %d s for an answer.".formatted(ring.toSeconds(),
							reservation.toSeconds()),
					"An operator who answers after %d s gets a call that is already offered to another operator, and "
						.formatted(reservation.toSeconds()) + "is moved to the timeout activity.",
					"Set call-center.reservation-timeout a few seconds above call-center.ring-timeout, then run provision "
							+ "apply."));
		}
	}

}
