package dev.toritsugi.provisioning.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Twilio has no room for, together with what is there: held back, so that a run does
 * not stop half-way.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/limits">Twilio: TaskRouter
 * limits</a>
 */
final class Limits {

	private static final int ACTIVITIES = 100;

	private static final int ATTRIBUTES = 4096;

	private static final String ATTRIBUTE = "attributes.";

	/** Twilio makes them with each workspace. */
	private static final List<String> OF_EACH_WORKSPACE = List.of("offline", "available", "unavailable");

	private Limits() {
	}

	/** The attributes of a worker, those among them that others have put there. */
	static boolean haveRoomForAttributes(Resource current, Resource desired) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		current.fields().forEach((field, value) -> put(attributes, field, value));
		desired.fields().forEach((field, value) -> put(attributes, field, value));
		return attributes.toString().length() <= ATTRIBUTES;
	}

	private static void put(ObjectNode attributes, String field, JsonNode value) {
		if (field.startsWith(ATTRIBUTE)) {
			String name = field.substring(ATTRIBUTE.length());
			if (value.isNull()) {
				attributes.remove(name);
			}
			else {
				attributes.set(name, value);
			}
		}
	}

	/** Holds back the last activities, and what needs them. */
	static List<Change> withRoomForActivities(List<Change> changes, List<Found> current) {
		int room = ACTIVITIES - activitiesOf(current, changes).size();
		Set<String> without = new HashSet<>();
		List<Change> all = new ArrayList<>();
		for (Change change : changes) {
			Resource resource = change.resource();
			boolean made = change instanceof Change.Create && resource.kind() == Kind.ACTIVITY;
			if (made && room-- <= 0 && without.add(resource.name())) {
				all.add(new Change.HeldBack(resource, change.fields(),
						"a workspace has at most %d activities; delete others in the Console".formatted(ACTIVITIES)));
			}
			else if (resource.kind() == Kind.WORKSPACE_ACTIVITIES
					&& resource.fields().values().stream().anyMatch((name) -> without.contains(name.asString("")))) {
				all.add(new Change.HeldBack(resource, change.fields(), "such an activity is held back"));
			}
			else {
				all.add(change);
			}
		}
		return all;
	}

	/** A workspace that is to be made comes with some. */
	private static Set<String> activitiesOf(List<Found> current, List<Change> changes) {
		Set<String> names = new HashSet<>();
		current.stream()
			.map(Found::resource)
			.filter((resource) -> resource.kind() == Kind.ACTIVITY)
			.forEach((resource) -> names.add(resource.name().toLowerCase(Locale.ROOT)));
		if (current.stream().noneMatch((found) -> found.resource().kind() == Kind.WORKSPACE)) {
			names.addAll(OF_EACH_WORKSPACE);
			changes.stream()
				.map(Change::resource)
				.filter((resource) -> resource.kind() == Kind.ACTIVITY)
				.forEach((resource) -> names.remove(resource.name().toLowerCase(Locale.ROOT)));
		}
		return names;
	}

}
