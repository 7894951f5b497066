package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exports workers as operators of a definition. Values that a definition cannot express
 * are omitted and reported as notes.
 */
final class OperatorExporter {

	/**
	 * Attributes that the server writes at runtime and that are therefore not exported.
	 */
	private static final Set<String> WRITTEN_BY_SERVER = Set.of("missed_calls", "missed_at", "unavailable_reason",
			"unavailable_since", "unavailable_by", "activity_before", "desk");

	private final List<String> notes;

	private final Set<String> names = new HashSet<>();

	OperatorExporter(List<String> notes) {
		this.notes = notes;
	}

	Map<String, Object> operator(ResourceState worker) {
		ObjectNode further = WorkerAttributeFields.attributes(worker);
		further.remove(WRITTEN_BY_SERVER);
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
	 * Returns a unique sign-in name without colons, because HTTP Basic authentication
	 * forbids colons in names.
	 */
	private String name(ResourceState worker) {
		String name = worker.name().replaceAll("[:\\p{Cntrl}]+\\s*", " ").strip();
		while (name.isEmpty() || !this.names.add(name.toLowerCase(Locale.ROOT))) {
			name = (name + " 2").strip();
		}
		if (!name.equals(worker.name())) {
			this.notes.add("Worker %s signs in as %s: the name of an operator must be unique and have no colon."
				.formatted(worker.name(), name));
		}
		return name;
	}

	private String contact(ResourceState worker, String contact) {
		if (contact.isBlank() || ContactUri.isValid(contact)) {
			return contact;
		}
		this.notes.add("A definition cannot express the contact_uri of worker %s, %s. It stays unchanged."
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
