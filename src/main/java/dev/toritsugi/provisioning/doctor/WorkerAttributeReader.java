package dev.toritsugi.provisioning.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.WorkerAttributes;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What expressions see of workers.
 */
final class WorkerAttributeReader {

	private static final String ATTRIBUTE = "attributes.";

	private WorkerAttributeReader() {
	}

	static List<AttributeResolver> of(DoctorContext examination) {
		return examination.all(ResourceKind.WORKER)
			.stream()
			.map((worker) -> AttributeResolver.of(attributes(worker)))
			.toList();
	}

	static Set<String> skills(DoctorContext examination) {
		Set<String> skills = new TreeSet<>();
		examination.resources(ResourceKind.WORKER)
			.forEach((worker) -> worker.field(ATTRIBUTE + WorkerAttributes.SKILLS)
				.forEach((skill) -> skills.add(skill.asString(""))));
		return skills;
	}

	private static ObjectNode attributes(ExistingResource worker) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		worker.resource().fields().forEach((field, value) -> {
			if (field.startsWith(ATTRIBUTE)) {
				attributes.set(field.substring(ATTRIBUTE.length()), value);
			}
		});
		attributes.put("friendly_name", worker.resource().name());
		attributes.put("sid", worker.sid());
		return attributes;
	}

}
