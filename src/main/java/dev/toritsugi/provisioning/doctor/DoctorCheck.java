package dev.toritsugi.provisioning.doctor;

import java.util.List;

/**
 * Looks at one thing.
 */
interface DoctorCheck {

	List<Finding> findings(DoctorContext examination);

}
