package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.definition.WorkerAttributes;
import dev.toritsugi.provisioning.resource.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A worker as an operator of a definition.
 */
final class ExportedOperator {

	private static final String ATTRIBUTE = "attributes.";

	/** What the server writes there for itself; it changes with every call. */
	private static final Set<String> STATE = Set.of("missed_calls", "unavailable_reason");

	private ExportedOperator() {
	}

	static Map<String, Object> of(Resource worker) {
		ObjectNode further = JsonMapper.shared().createObjectNode();
		worker.fields().forEach((field, value) -> {
			if (field.startsWith(ATTRIBUTE) && !STATE.contains(field.substring(ATTRIBUTE.length()))) {
				further.set(field.substring(ATTRIBUTE.length()), value);
			}
		});
		String contact = further.path(WorkerAttributes.CONTACT_URI).asString("");
		List<String> skills = skills(further.path(WorkerAttributes.SKILLS));
		further.remove(WorkerAttributes.CONTACT_URI);
		if (skills != null) {
			further.remove(WorkerAttributes.SKILLS);
		}
		int capacity = worker.field("voice-capacity").asInt(1);
		return Export.fields("name", worker.name(), "worker-name", worker.name(), "contact-uri",
				contact.equals("client:" + worker.name()) ? null : contact, "skills", skills, "attributes",
				further.isEmpty() ? null : further.toString(), "voice-capacity", (capacity != 1) ? capacity : null);
	}

	private static @Nullable List<String> skills(JsonNode skills) {
		if (!skills.isArray() || !skills.valueStream().allMatch(JsonNode::isString)) {
			return null;
		}
		List<String> texts = new ArrayList<>();
		skills.forEach((skill) -> texts.add(skill.asString()));
		return texts;
	}

}
