package dev.toritsugi.provisioning.doctor.worker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes of existing workers for the evaluation of TaskRouter expressions.
 */
public final class ExistingWorkerReader {

	private ExistingWorkerReader() {
	}

	/** Returns one attribute resolver for each existing worker. */
	public static List<AttributeResolver> resolvers(DoctorContext context) {
		return context.all(ResourceKind.WORKER)
			.stream()
			.map((worker) -> AttributeResolver.of(attributes(worker)))
			.toList();
	}

	/** Returns the skills that at least one worker has. */
	public static Set<String> skills(DoctorContext context) {
		Set<String> skills = new TreeSet<>();
		context.states(ResourceKind.WORKER)
			.forEach((worker) -> worker.field(WorkerAttributeFields.field(WorkerAttributes.SKILLS))
				.forEach((skill) -> skills.add(skill.asString(""))));
		return skills;
	}

	/**
	 * Returns a worker's attributes together with its friendly name and SID, which
	 * expressions may also contain.
	 */
	private static ObjectNode attributes(ExistingResource worker) {
		ObjectNode attributes = WorkerAttributeFields.attributes(worker.state());
		attributes.put("friendly_name", worker.state().name());
		attributes.put("sid", worker.sid());
		return attributes;
	}

}
