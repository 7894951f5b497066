package dev.toritsugi.provisioning.doctor;

import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.plan.Plan;

/**
 * Reports the workflows that the server's settings named before, that no apply created
 * and that the definition does not contain.
 */
class FormerWorkflowCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		return findings(context.plan(), context.center());
	}

	static List<Finding> findings(Plan plan, CallCenter center) {
		return plan.formerWorkflows()
			.stream()
			.map((workflow) -> Finding.warning(
					"The server's workflow %s is not in the definition.".formatted(workflow.state().name()),
					"New callers wait in workflow %s once the server was restarted after an apply. The server also serves "
						.formatted(center.workflow())
							+ "the callers and operators of the earlier workflow. apply never deletes that workflow, because "
							+ "it was not created by apply.",
					"If the workflow only has a new name, rename it in the Console and in the definition. Otherwise leave it, "
							+ "or delete it in the Console when it has no open task."))
			.toList();
	}

}
