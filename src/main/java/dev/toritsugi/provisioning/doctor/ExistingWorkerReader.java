package dev.toritsugi.provisioning.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes of existing workers, as TaskRouter's expressions see them.
 */
final class ExistingWorkerReader {

	private ExistingWorkerReader() {
	}

	/** One resolver for each worker. */
	static List<AttributeResolver> resolvers(DoctorContext context) {
		return context.all(ResourceKind.WORKER)
			.stream()
			.map((worker) -> AttributeResolver.of(attributes(worker)))
			.toList();
	}

	/** Skills that at least one worker has. */
	static Set<String> skills(DoctorContext context) {
		Set<String> skills = new TreeSet<>();
		context.states(ResourceKind.WORKER)
			.forEach((worker) -> worker.field(WorkerAttributeFields.field(WorkerAttributes.SKILLS))
				.forEach((skill) -> skills.add(skill.asString(""))));
		return skills;
	}

	/** Expressions may name the properties of a worker beside its attributes. */
	private static ObjectNode attributes(ExistingResource worker) {
		ObjectNode attributes = WorkerAttributeFields.attributes(worker.state());
		attributes.put("friendly_name", worker.state().name());
		attributes.put("sid", worker.sid());
		return attributes;
	}

}
