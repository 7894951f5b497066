package dev.toritsugi.callcenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the parts of a call centre together, and tells of each that does not fit by
 * its own key. What is missing or malformed by itself is another constraint's.
 */
class ConsistencyCheck implements ConstraintValidator<Consistent, CallCenter> {

	private static final int LONGEST_ATTRIBUTES = 4096;

	private static final Pattern QUEUE_SID = Pattern.compile("WQ[0-9a-f]{32}");

	@Override
	public boolean isValid(CallCenter center, ConstraintValidatorContext context) {
		Violations violations = new Violations(context);
		activities(center, violations);
		distinct(center.queues(), Queue::name, "queues", "name", violations);
		distinct(center.routes(), Route::name, "routes", "name", violations);
		distinct(center.operators(), Operator::name, "operators", "name", violations);
		distinct(center.operators(), Operator::workerName, "operators", "workerName", violations);
		distinct(center.phoneNumbers(), PhoneNumber::number, "phoneNumbers", "number", violations);
		routes(center, violations);
		afterCall(center, violations);
		operators(center, violations);
		return violations.none();
	}

	private static void activities(CallCenter center, Violations violations) {
		distinct(center.activities(), Activity::name, "activities", "name", violations);
		List<String> names = names(center.activities(), Activity::name);
		known(center.defaultActivity(), names, "defaultActivity", violations);
		known(center.timeoutActivity(), names, "timeoutActivity", violations);
		if (!center.postWorkActivity().isBlank()) {
			known(center.postWorkActivity(), names, "postWorkActivity", violations);
		}
		if (center.activities().stream().noneMatch(Activity::available)) {
			violations.add("at least one activity with available: true, or nobody is ever rung", "activities");
		}
	}

	private static void known(String name, List<String> names, String setting, Violations violations) {
		if (!isOneOf(names, name)) {
			violations.add("one of the activities " + names, setting);
		}
	}

	private static void routes(CallCenter center, Violations violations) {
		List<String> names = names(center.queues(), Queue::name);
		String others = center.defaultQueue();
		if (others != null && !others.isBlank() && !isOneOf(names, others)) {
			violations.add("one of the queues " + names, "defaultQueue");
		}
		for (int i = 0; i < center.routes().size(); i++) {
			List<Step> steps = center.routes().get(i).steps();
			boolean somewhere = false;
			for (int j = 0; j < steps.size(); j++) {
				Step step = steps.get(j);
				if (step.queue() != null && !isOneOf(names, step.queue())) {
					violations.add("one of the queues " + names, "routes", i, "steps", j, "queue");
				}
				somewhere |= step.queue() != null;
				if (!somewhere && !step.hasKnownWorker()) {
					violations.add("the queue in which these callers wait first", "routes", i, "steps", j, "queue");
				}
			}
		}
	}

	/**
	 * A queue that is misspelt here would get the time of the others without a message.
	 */
	private static void afterCall(CallCenter center, Violations violations) {
		List<String> names = names(center.queues(), Queue::name);
		List<AfterCallSettings.QueueTime> times = center.definesQueues() ? center.afterCall().queues() : List.of();
		for (int i = 0; i < times.size(); i++) {
			String queue = times.get(i).queue();
			if (queue != null && !queue.isBlank() && !QUEUE_SID.matcher(queue).matches() && !isOneOf(names, queue)) {
				violations.add("one of the queues %s, or the SID of one".formatted(names), "afterCall", "queues", i,
						"queue");
			}
		}
	}

	private static void operators(CallCenter center, Violations violations) {
		for (int i = 0; i < center.operators().size(); i++) {
			Operator operator = center.operators().get(i);
			if (operator.lacksWorker()) {
				violations.add("the friendly name of their worker, as in alice; only a SUPERVISOR may have none",
						"operators", i, "workerName");
			}
			if (!operator.hasWorker()) {
				continue;
			}
			if (!operator.canBeRung()) {
				violations.add("client: and an identity, sip: and an address, or a phone number as in +81312345678",
						"operators", i, "contactUri");
			}
			else if (!ringsWhereAttributesSay(operator)) {
				violations.add("no contact_uri among them, or one that can be rung; contact-uri is the place for it",
						"operators", i, "attributes");
			}
			if (lengthOfAttributes(operator) > LONGEST_ATTRIBUTES) {
				violations.add("attributes of at most 4096 characters with contact_uri and skills: Twilio's limit",
						"operators", i, "attributes");
			}
		}
	}

	/** What stands in the attributes goes before the setting. */
	private static boolean ringsWhereAttributesSay(Operator operator) {
		try {
			JsonNode address = JsonMapper.shared().readTree(operator.attributes()).path(WorkerAttributes.CONTACT_URI);
			return address.isMissingNode() || address.isNull()
					|| (address.isString() && Operator.isContact(address.asString()));
		}
		catch (JacksonException ex) {
			// Another constraint says so.
			return true;
		}
	}

	private static int lengthOfAttributes(Operator operator) {
		try {
			return WorkerAttributes.of(operator).toString().length();
		}
		catch (JacksonException ex) {
			// What is no JSON has no length; another constraint says so.
			return 0;
		}
	}

	private static <T> void distinct(List<T> all, Function<T, @Nullable String> name, String setting, String field,
			Violations violations) {
		Set<String> before = new java.util.HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			String text = name.apply(all.get(i));
			if (text != null && !text.isBlank() && !before.add(key(text))) {
				violations.add("another name than those before it, whatever the case", setting, i, field);
			}
		}
	}

	private static <T> List<String> names(List<T> all, Function<T, @Nullable String> name) {
		List<String> names = new ArrayList<>();
		for (T each : all) {
			String text = name.apply(each);
			if (text != null) {
				names.add(text);
			}
		}
		return names;
	}

	private static boolean isOneOf(List<String> names, String name) {
		return names.stream().map(ConsistencyCheck::key).anyMatch(key(name)::equals);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
