package dev.toritsugi.provisioning.doctor.server;

import java.util.List;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Checks that the server at the public URL puts callers into the workflow of the current
 * settings. A server that was not restarted uses the workflow of earlier settings.
 */
public class RunningServerCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		return EnqueueProbe.workflow(context.server(), context.webhooks())
			.filter((running) -> !running.equals(context.setting("twilio.workflow-sid").orElse("")))
			.filter((running) -> context.all(ResourceKind.WORKFLOW)
				.stream()
				.anyMatch((workflow) -> workflow.sid().equals(running)))
			.map((running) -> new Finding(
					"The server at %s puts callers into workflow %s, which twilio.workflow-sid does not name."
						.formatted(context.server(), running),
					"Callers wait in a workflow that is not that of the definition.", "Restart the server."))
			.stream()
			.toList();
	}

}
