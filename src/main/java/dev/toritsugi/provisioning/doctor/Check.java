package dev.toritsugi.provisioning.doctor;

import java.util.List;

/**
 * Looks at one thing.
 */
interface Check {

	List<Finding> findings(Examination examination);

}
