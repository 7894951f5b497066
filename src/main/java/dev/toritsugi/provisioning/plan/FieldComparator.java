package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compares the fields of an existing and a desired resource. The order of object members
 * and the notation of a number (20 or 20.0) make no difference. Fields that are missing
 * from the desired resource are ignored.
 */
final class FieldComparator {

	private static final String NAME = "name";

	private FieldComparator() {
	}

	/**
	 * Returns all differences, including those in nested objects and in lists of objects.
	 */
	static List<FieldChange> changes(ResourceState current, ResourceState desired) {
		List<FieldChange> changes = new ArrayList<>();
		if (!current.name().equals(desired.name())) {
			changes.add(new FieldChange(NAME, StringNode.valueOf(current.name()), StringNode.valueOf(desired.name())));
		}
		desired.fields().forEach((field, after) -> compare(field, current.field(field), after, changes));
		return changes;
	}

	/**
	 * Returns the names of the fields that differ; {@code name} means the friendly name.
	 * The names cannot be derived from the paths of {@link #changes}, because a field
	 * name may contain a dot.
	 */
	static Set<String> changedFields(ResourceState current, ResourceState desired) {
		Set<String> names = new LinkedHashSet<>();
		if (!current.name().equals(desired.name())) {
			names.add(NAME);
		}
		desired.fields().forEach((field, after) -> {
			if (!same(current.field(field), after)) {
				names.add(field);
			}
		});
		return names;
	}

	private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
		if (same(before, after)) {
			return;
		}
		if (before.isObject() && after.isObject()) {
			Set<String> names = new LinkedHashSet<>(before.propertyNames());
			names.addAll(after.propertyNames());
			names.forEach(
					(name) -> compare(path + "." + name, orNull(before.get(name)), orNull(after.get(name)), changes));
		}
		else if (isListOfObjects(before) && isListOfObjects(after)) {
			for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
				compare(path + "[" + i + "]", orNull(before.get(i)), orNull(after.get(i)), changes);
			}
		}
		else {
			changes.add(new FieldChange(path, before, after));
		}
	}

	/** Whether two values are equal, regardless of member order and number notation. */
	static boolean same(JsonNode a, JsonNode b) {
		if (a.isNumber() && b.isNumber()) {
			return a.decimalValue().compareTo(b.decimalValue()) == 0;
		}
		if (a.isObject() && b.isObject()) {
			return a.propertyNames().equals(b.propertyNames())
					&& a.properties().stream().allMatch((member) -> same(member.getValue(), b.get(member.getKey())));
		}
		if (a.isArray() && b.isArray() && a.size() == b.size()) {
			for (int i = 0; i < a.size(); i++) {
				if (!same(a.get(i), b.get(i))) {
					return false;
				}
			}
			return true;
		}
		return a.equals(b);
	}

	private static boolean isListOfObjects(JsonNode node) {
		return node.isArray() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isObject);
	}

	private static JsonNode orNull(@Nullable JsonNode node) {
		return (node != null) ? node : NullNode.getInstance();
	}

}
