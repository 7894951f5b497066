package dev.toritsugi.sandbox.controlapi.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Names what a REST request does, such as {@code complete task} or
 * {@code reject reservation}. The first word is the action, and the other words are the
 * resource.
 */
final class RestRequestLabel {

	/** Prefixes that are the same in nearly all requests. */
	private static final String PREFIX = "^/v\\d+/Workspaces/WS\\w+(?=/.)|^/2010-04-01/Accounts/AC\\w+(?=/.)"
			+ "|^/(v\\d+|2010-04-01)(?=/)";

	private static final String LIST = "list";

	private static final String STATISTICS = "statistics";

	private static final Map<String, String> RESOURCES = Map.ofEntries(Map.entry("Accounts", "account"),
			Map.entry("Activities", "activity"), Map.entry("Calls", "call"), Map.entry("Channels", "worker channel"),
			Map.entry("Conferences", "conference"), Map.entry("CumulativeStatistics", STATISTICS),
			Map.entry("Events", "event"), Map.entry("IncomingPhoneNumbers", "phone number"),
			Map.entry("Keys", "API key"), Map.entry("Members", "queue member"), Map.entry("Messages", "message"),
			Map.entry("Participants", "participant"), Map.entry("Queues", "voice queue"),
			Map.entry("RealTimeStatistics", STATISTICS), Map.entry("Recordings", "recording"),
			Map.entry("Reservations", "reservation"), Map.entry("Statistics", STATISTICS),
			Map.entry("TaskChannels", "task channel"), Map.entry("TaskQueues", "task queue"),
			Map.entry("Tasks", "task"), Map.entry("Workers", "worker"), Map.entry("Workflows", "workflow"),
			Map.entry("Workspaces", "workspace"));

	/** Actions by the status that the request sets. */
	private static final Map<String, String> ACTIONS_BY_STATUS = Map.ofEntries(Map.entry("completed", "complete"),
			Map.entry("canceled", "cancel"), Map.entry("accepted", "accept"), Map.entry("rejected", "reject"),
			Map.entry("wrapping", "wrap-up"));

	private RestRequestLabel() {
	}

	/**
	 * Returns the label of a request.
	 * @param method HTTP method
	 * @param path path of the URL
	 * @param parameters query and form parameters
	 */
	static String of(String method, String path, Map<String, List<String>> parameters) {
		Deque<String> segments = new ArrayDeque<>(Stream.of(path.replaceFirst(PREFIX, "").split("/"))
			.map((segment) -> segment.replaceFirst("\\.\\w+$", ""))
			.filter((segment) -> !segment.isEmpty())
			.toList());
		String last = Optional.ofNullable(segments.peekLast()).orElse("");
		// The last segment is a SID, a number or a friendly name if its collection
		// precedes it.
		boolean instance = !RESOURCES.containsKey(last) && isCollection(segments);
		if (instance) {
			segments.removeLast();
		}
		String collection = Optional.ofNullable(segments.peekLast()).orElse("");
		String resource = RESOURCES.getOrDefault(collection, collection);
		String action = action(method, resource, instance, parameters);
		return (action + " " + (LIST.equals(action) ? plural(resource) : resource)).strip();
	}

	private static String plural(String resource) {
		return RESOURCES.containsValue(resource) ? (resource + "s").replaceFirst("tys$", "ties") : resource;
	}

	private static boolean isCollection(Deque<String> segments) {
		List<String> all = List.copyOf(segments);
		return all.size() > 1 && RESOURCES.containsKey(all.get(all.size() - 2));
	}

	private static String action(String method, String resource, boolean instance,
			Map<String, List<String>> parameters) {
		return switch (method) {
			case "GET" -> (instance || STATISTICS.equals(resource)) ? "fetch" : LIST;
			case "DELETE" -> "delete";
			case "POST" -> instance ? change(resource, parameters) : "create";
			default -> method.toLowerCase(Locale.ROOT);
		};
	}

	private static String change(String resource, Map<String, List<String>> parameters) {
		String action = Stream.of("AssignmentStatus", "ReservationStatus", "Status")
			.flatMap((name) -> parameters.getOrDefault(name, List.of()).stream())
			.flatMap((status) -> Optional.ofNullable(ACTIONS_BY_STATUS.get(status)).stream())
			.findFirst()
			.orElse(null);
		if (action != null) {
			return ("call".equals(resource) || "conference".equals(resource)) ? "end" : action;
		}
		String instruction = first(parameters, "Instruction");
		if ("reservation".equals(resource) && instruction != null) {
			return instruction;
		}
		return switch (resource) {
			case "call" -> parameters.containsKey("Url") || parameters.containsKey("Twiml") ? "redirect" : "update";
			case "queue member" -> "dequeue";
			case "participant" -> participant(parameters);
			default -> "update";
		};
	}

	private static String participant(Map<String, List<String>> parameters) {
		String hold = first(parameters, "Hold");
		String muted = first(parameters, "Muted");
		if (hold != null) {
			return Boolean.parseBoolean(hold) ? "hold" : "resume";
		}
		if (muted != null) {
			return Boolean.parseBoolean(muted) ? "mute" : "unmute";
		}
		return Boolean.parseBoolean(first(parameters, "Coaching")) ? "coach" : "update";
	}

	private static @Nullable String first(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.get(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

}
