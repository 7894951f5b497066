package dev.toritsugi.provisioning.doctor;

import java.util.List;

/**
 * Looks for one kind of problem.
 */
interface DoctorCheck {

	/** The problems; none if all is well. */
	List<Finding> findings(DoctorContext context);

}
