package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Whether every worker can be rung, for one call at a time.
 */
class WorkerCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		for (ResourceState worker : examination.resources(ResourceKind.WORKER)) {
			if (worker.field("attributes.contact_uri").asString("").isBlank()) {
				findings.add(new Finding("Worker %s has no contact_uri".formatted(worker.name()),
						"Twilio does not know where to ring them: each call to them fails and waits again",
						"contact-uri of the operator in call-center.operators, then provision apply"));
			}
			int capacity = worker.field("voice-capacity").asInt(1);
			if (capacity != 1) {
				findings.add(new Finding("Worker %s takes %d calls at once".formatted(worker.name(), capacity),
						(capacity == 0) ? "they are never rung" : "they are rung while they are talking",
						"voice-capacity: 1 of the operator in call-center.operators, then provision apply"));
			}
		}
		if (examination.all(ResourceKind.WORKER).isEmpty()) {
			findings.add(new Finding("The workspace has no workers", "callers wait for nobody",
					"call-center.operators, then provision apply"));
		}
		return findings;
	}

}
