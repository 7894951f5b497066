package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * One thing about a resource that is not as it should be.
 *
 * @param field where, as in {@code routes[0].steps[1].queue}
 * @param before what Twilio has, JSON's null for nothing
 * @param after what should be there, JSON's null for nothing
 */
public record FieldChange(String field, JsonNode before, JsonNode after) {

	private static final String NAME = "name";

	private static final Pattern USER_INFO = Pattern.compile("//[^/\\s\"]*@");

	/**
	 * All that differs, by meaning: the order of an object's members and the way a number
	 * is written don't count.
	 */
	static List<FieldChange> between(ResourceState current, ResourceState desired) {
		List<FieldChange> changes = new ArrayList<>();
		if (!current.name().equals(desired.name())) {
			changes.add(new FieldChange(NAME, text(current.name()), text(desired.name())));
		}
		desired.fields().forEach((field, after) -> compare(field, current.field(field), after, changes));
		return changes;
	}

	/**
	 * Names of the fields in which something differs, the resource's name among them. Not
	 * to be read from where it differs: a name may have a dot in it.
	 */
	static Set<String> namesBetween(ResourceState current, ResourceState desired) {
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

	private static void compare(String field, JsonNode before, JsonNode after, List<FieldChange> changes) {
		if (same(before, after)) {
			return;
		}
		if (before.isObject() && after.isObject()) {
			Set<String> names = new LinkedHashSet<>(before.propertyNames());
			names.addAll(after.propertyNames());
			names.forEach(
					(name) -> compare(field + "." + name, orNull(before.get(name)), orNull(after.get(name)), changes));
		}
		else if (isListOfObjects(before) && isListOfObjects(after)) {
			for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
				compare(field + "[" + i + "]", orNull(before.get(i)), orNull(after.get(i)), changes);
			}
		}
		else {
			changes.add(new FieldChange(field, before, after));
		}
	}

	private static boolean same(JsonNode a, JsonNode b) {
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

	private static JsonNode text(String text) {
		return StringNode.valueOf(text);
	}

	/**
	 * As in {@code skills HAS "sale" → skills HAS "sales"}.
	 */
	public String beforeAndAfter() {
		String before = shown(this.before);
		String after = shown(this.after);
		// Where only the type differs, quotes tell it.
		return before.equals(after)
				? withoutPassword(this.before.toString()) + " → " + withoutPassword(this.after.toString())
				: before + " → " + after;
	}

	/** A webhook's address may have one: {@code https://user:password@…}. */
	private static String withoutPassword(String text) {
		return USER_INFO.matcher(text).replaceAll("//***@");
	}

	/**
	 * The same value, as programs may show it to somebody.
	 */
	public static JsonNode withoutPassword(JsonNode value) {
		return value.isString() ? text(withoutPassword(value.asString())) : value;
	}

	/**
	 * A value as people read it, without passwords.
	 */
	public static String shown(JsonNode value) {
		if (value.isNull()) {
			return "(nothing)";
		}
		if (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)) {
			return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
		}
		return inside(value);
	}

	/** Without the quotes of JSON, since expressions are full of their own. */
	private static String inside(JsonNode value) {
		if (value.isObject()) {
			return value.properties()
				.stream()
				.map((member) -> member.getKey() + ": " + inside(member.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value.isArray()) {
			return value.valueStream().map(FieldChange::inside).collect(Collectors.joining(", ", "[", "]"));
		}
		return (value.isString() && !value.asString().isBlank()) ? withoutPassword(value.asString()) : value.toString();
	}

}
