package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;

/**
 * Checks that the workspace has workers, that Twilio can ring each worker, and that each
 * worker's voice capacity is one call.
 */
class WorkerCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		for (ResourceState worker : context.states(ResourceKind.WORKER)) {
			if (worker.field(WorkerAttributeFields.field(WorkerAttributes.CONTACT_URI)).asString("").isBlank()) {
				findings.add(new Finding("Worker %s has no contact_uri.".formatted(worker.name()),
						"Twilio cannot ring this operator. Each call offered to them fails, and its caller waits again.",
						"Set contact-uri of the operator in call-center.operators, then run provision apply."));
			}
			int capacity = worker.field("voice-capacity").asInt(1);
			if (capacity != 1) {
				findings.add(new Finding("Worker %s takes %d calls at once.".formatted(worker.name(), capacity),
						(capacity == 0) ? "This operator's phone never rings."
								: "This operator's phone rings during a call.",
						"Set voice-capacity of the operator in call-center.operators to 1, then run provision apply."));
			}
		}
		if (context.all(ResourceKind.WORKER).isEmpty()) {
			findings.add(new Finding("The workspace has no workers.", "Callers wait until they hang up.",
					"Add operators to call-center.operators, then run provision apply."));
		}
		return findings;
	}

}
