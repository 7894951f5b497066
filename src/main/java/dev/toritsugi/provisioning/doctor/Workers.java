package dev.toritsugi.provisioning.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.WorkerAttributes;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What expressions see of workers.
 */
final class Workers {

	private static final String ATTRIBUTE = "attributes.";

	private Workers() {
	}

	static List<AttributeResolver> of(Examination examination) {
		return examination.all(Kind.WORKER).stream().map((worker) -> AttributeResolver.of(attributes(worker))).toList();
	}

	static Set<String> skills(Examination examination) {
		Set<String> skills = new TreeSet<>();
		examination.resources(Kind.WORKER)
			.forEach((worker) -> worker.field(ATTRIBUTE + WorkerAttributes.SKILLS)
				.forEach((skill) -> skills.add(skill.asString(""))));
		return skills;
	}

	private static ObjectNode attributes(Found worker) {
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
