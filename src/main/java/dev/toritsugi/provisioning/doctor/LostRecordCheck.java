package dev.toritsugi.provisioning.doctor;

import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.plan.Plan;

/**
 * Checks that the SID file records which resources earlier applies created in the
 * workspace.
 */
class LostRecordCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		return findings(context.plan(), context.center());
	}

	static List<Finding> findings(Plan plan, CallCenter center) {
		return plan.recordLost() ? List.of(finding(center.workspace())) : List.of();
	}

	private static Finding finding(String workspace) {
		return Finding.warning(
				"The workspace %s is set up for a server of this kind, but toritsugi-sids.yml does not record all that apply created in it."
					.formatted(workspace),
				"A resource that is no longer in the definition is not listed, TaskRouter goes on using it, and --prune "
						+ "does not delete it.",
				"Restore toritsugi-sids.yml. If it is lost, run provision apply --claim once with the complete definition: it records the resources of the "
						+ "definition as created by apply. Delete in the Console what the definition does not contain and no call uses.");
	}

}
