package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.callcenter.Operator;
import dev.toritsugi.callcenter.WorkerAttributes;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workers as operators of a definition. What a definition can't say is left out and
 * noted.
 */
final class OperatorExporter {

	private static final String ATTRIBUTE = "attributes.";

	/** What the server writes there for itself; it changes with every call. */
	private static final Set<String> STATE = Set.of("missed_calls", "unavailable_reason");

	private final List<String> notes;

	private final Set<String> names = new HashSet<>();

	OperatorExporter(List<String> notes) {
		this.notes = notes;
	}

	Map<String, Object> operator(ResourceState worker) {
		ObjectNode further = JsonMapper.shared().createObjectNode();
		worker.fields().forEach((field, value) -> {
			if (field.startsWith(ATTRIBUTE) && !STATE.contains(field.substring(ATTRIBUTE.length()))) {
				further.set(field.substring(ATTRIBUTE.length()), value);
			}
		});
		String contact = contact(worker, further.path(WorkerAttributes.CONTACT_URI).asString(""));
		List<String> skills = skills(further.path(WorkerAttributes.SKILLS));
		further.remove(WorkerAttributes.CONTACT_URI);
		if (skills != null) {
			further.remove(WorkerAttributes.SKILLS);
		}
		int capacity = worker.field("voice-capacity").asInt(1);
		return DefinitionExporter.fields("name", name(worker), "worker-name", worker.name(), "contact-uri",
				contact.equals("client:" + worker.name()) ? null : contact, "skills", skills, "attributes",
				further.isEmpty() ? null : further.toString(), "voice-capacity", (capacity != 1) ? capacity : null);
	}

	/**
	 * To sign in with, which is not possible with a colon, nor with a name that another
	 * has.
	 */
	private String name(ResourceState worker) {
		String name = worker.name().replaceAll("[:\\p{Cntrl}]+\\s*", " ").strip();
		while (name.isEmpty() || !this.names.add(name.toLowerCase(Locale.ROOT))) {
			name = (name + " 2").strip();
		}
		if (!name.equals(worker.name())) {
			this.notes
				.add("Worker %s signs in as %s: a name to sign in with has no colon.".formatted(worker.name(), name));
		}
		return name;
	}

	private String contact(ResourceState worker, String contact) {
		if (contact.isBlank() || Operator.isContact(contact)) {
			return contact;
		}
		this.notes.add("Worker %s has the contact_uri %s, which a definition can't say: it stays as it is."
			.formatted(worker.name(), contact));
		return "";
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
