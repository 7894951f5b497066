package dev.toritsugi.provisioning.doctor.worker;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Checks that the workspace has workers, that Twilio can ring each worker, and that each
 * worker's voice capacity is one call.
 */
public class WorkerCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		for (ResourceState worker : context.states(ResourceKind.WORKER)) {
			if (WorkerPhone.address(worker).isBlank()) {
				findings.add(new Finding("Worker %s has no contact_uri.".formatted(worker.name()),
						"Twilio cannot ring this operator. Each call offered to them fails, and its caller waits again.",
						"Set contact-uri of the operator in call-center.operators, then run provision apply."));
			}
			int capacity = worker.field("voice-capacity").asInt(1);
			if (capacity != 1) {
				findings.add(new Finding("Worker %s takes %d calls at once.".formatted(worker.name(), capacity),
						(capacity == 0) ? "This operator's phone never rings." : WorkerPhone.isBrowser(worker)
								? "The browser phone drops the second ring silently, and its caller waits again."
								: "This operator's phone rings during a call.",
						"Set voice-capacity of the operator in call-center.operators to 1, then run provision apply."));
			}
			if (WorkerPhone.isMobile(worker)) {
				findings.add(Finding.warning("Worker %s has a mobile phone.".formatted(worker.name()),
						"If the phone's mailbox answers, the caller talks to the mailbox, and the call counts as answered.",
						"Turn the mailbox off, or let it answer later than call-center.ring-timeout (%d s)."
							.formatted(context.center().ringTimeout().toSeconds())));
			}
		}
		if (context.all(ResourceKind.WORKER).isEmpty()) {
			findings.add(new Finding("The workspace has no workers.", "Callers wait until they hang up.",
					"Add operators to call-center.operators, then run provision apply."));
		}
		return findings;
	}

}
