package dev.toritsugi.provisioning.doctor;

import java.util.List;

/**
 * Checks a call centre for one kind of problem.
 */
public interface DoctorCheck {

	/** Returns the problems, or an empty list if there are none. */
	List<Finding> findings(DoctorContext context);

}
