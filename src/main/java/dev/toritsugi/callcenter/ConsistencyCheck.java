package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.callers.BlockedCallers;
import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.callcenter.operator.OperatorCheck;
import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.routing.RouteStep;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the settings of a call centre are consistent with each other, and reports
 * each violation at the key of the wrong setting. Missing and malformed values are
 * skipped, because other constraints report them.
 */
class ConsistencyCheck implements ConstraintValidator<ConsistentCallCenter, CallCenter> {

	private static final Pattern QUEUE_SID = Pattern.compile("WQ[0-9a-f]{32}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

	private static final String DISTINCT = "a value that no earlier element has, ignoring upper and lower case";

	static final String PROMPT = "either text (optionally with language and voice) "
			+ "or play with the http or https URL of a recording";

	@Override
	public boolean isValid(CallCenter center, ConstraintValidatorContext context) {
		ViolationCollector violations = new ViolationCollector(context);
		activities(center, violations);
		distinct(center.queues(), Queue::name, "queues", "name", violations);
		distinct(center.routes(), Route::name, "routes", "name", violations);
		distinct(center.operators(), Operator::name, "operators", "name", violations);
		distinct(center.operators(), Operator::workerName, "operators", "workerName", violations);
		distinct(center.phoneNumbers(), PhoneNumber::number, "phoneNumbers", "number", violations);
		distinct(center.schedules(), Schedule::name, "schedules", "name", violations);
		distinct(center.menus(), Menu::name, "menus", "name", violations);
		HoursCheck.check(center, violations);
		MenuCheck.check(center, violations);
		VoicemailCheck.check(center, violations);
		WaitingCheck.check(center, violations);
		routes(center, violations);
		afterCall(center, violations);
		OutcomeCheck.check(center, violations);
		languages(center, violations);
		ringTimeout(center, violations);
		callers(center, violations);
		PromptCheck.check(center.greeting(), violations, "greeting");
		PromptCheck.check(center.apology(), violations, "apology");
		PromptCheck.check(center.goodbye(), violations, "goodbye");
		fallback(center, violations);
		for (int i = 0; i < center.operators().size(); i++) {
			OperatorCheck.check(center.operators().get(i), i, violations);
		}
		return violations.isEmpty();
	}

	private static void callers(CallCenter center, ViolationCollector violations) {
		BlockedCallers blocked = center.callers().blocked();
		if (blocked != null) {
			new DestinationCheck(center, violations).check(blocked.then(), "callers", "blocked", "then");
		}
		PromptCheck.check(center.callers().withheldPrompts(), violations, "callers", "withheldPrompts");
	}

	private static void activities(CallCenter center, ViolationCollector violations) {
		distinct(center.activities(), Activity::name, "activities", "name", violations);
		List<String> names = names(center.activities(), Activity::name);
		String expected = expected("activities", names, center.definesActivities());
		known(center.defaultActivity(), names, "defaultActivity", expected, violations);
		known(center.timeoutActivity(), names, "timeoutActivity", expected, violations);
		if (!center.postWorkActivity().isBlank()) {
			known(center.postWorkActivity(), names, "postWorkActivity", expected, violations);
		}
		if (center.activities().stream().noneMatch(Activity::available)) {
			violations.add("at least one activity with available: true, or no operator is ever rung", "activities");
		}
	}

	private static void known(String name, List<String> names, String setting, String expected,
			ViolationCollector violations) {
		if (!isOneOf(names, name)) {
			violations.add(expected, setting);
		}
	}

	/**
	 * Returns which names are expected. If the list of queues or activities is missing,
	 * the text says so, because the name may exist at Twilio.
	 */
	private static String expected(String list, List<String> names, boolean defined) {
		return "one of the %s %s".formatted(list, names) + (defined ? ""
				: ", the defaults, because call-center.%s is missing; add it with all its elements".formatted(list));
	}

	private static void routes(CallCenter center, ViolationCollector violations) {
		List<String> names = names(center.queues(), Queue::name);
		String expected = expected("queues", names, center.definesQueues());
		String defaultQueue = center.defaultQueue();
		if (defaultQueue != null && !defaultQueue.isBlank() && !isOneOf(names, defaultQueue)) {
			violations.add(expected, "defaultQueue");
		}
		for (int i = 0; i < center.routes().size(); i++) {
			if (String.valueOf(center.routes().get(i).name()).startsWith(Route.RESERVED_PREFIX)) {
				violations.add("a name that does not begin with \"%s\", as those of this program's own filters do"
					.formatted(Route.RESERVED_PREFIX), "routes", i, "name");
			}
			List<RouteStep> steps = center.routes().get(i).steps();
			boolean hasQueue = false;
			for (int j = 0; j < steps.size(); j++) {
				RouteStep step = steps.get(j);
				if (step.queue() != null && !isOneOf(names, step.queue())) {
					violations.add(expected, "routes", i, "steps", j, "queue");
				}
				hasQueue |= step.queue() != null;
				if (!hasQueue && !step.hasKnownWorker()) {
					violations.add("a queue, because no earlier step has one", "routes", i, "steps", j, "queue");
				}
			}
		}
	}

	/**
	 * Checks that each queue with an after-call time exists. A misspelt queue name would
	 * give the calls of the queue the general after-call time without an error.
	 */
	private static void afterCall(CallCenter center, ViolationCollector violations) {
		Set<String> earlier = new HashSet<>();
		for (int i = 0; i < center.afterCall().queues().size(); i++) {
			String queue = center.afterCall().queues().get(i).queue();
			if (queue != null && !queue.isBlank() && !earlier.add(key(queue))) {
				violations.add(DISTINCT, "afterCall", "queues", i, "queue");
			}
		}
		List<String> names = names(center.queues(), Queue::name);
		List<AfterCallSettings.QueueTime> times = center.definesQueues() ? center.afterCall().queues() : List.of();
		for (int i = 0; i < times.size(); i++) {
			String queue = times.get(i).queue();
			if (queue != null && !queue.isBlank() && !QUEUE_SID.matcher(queue).matches() && !isOneOf(names, queue)) {
				violations.add("one of the queues %s, or the SID of a queue".formatted(names), "afterCall", "queues", i,
						"queue");
			}
		}
	}

	private static void languages(CallCenter center, ViolationCollector violations) {
		for (int i = 0; i < center.activities().size(); i++) {
			languages(center.activities().get(i).names(), "activities", i, violations);
		}
		for (int i = 0; i < center.queues().size(); i++) {
			languages(center.queues().get(i).names(), "queues", i, violations);
		}
	}

	private static void languages(Map<String, String> names, String setting, int index, ViolationCollector violations) {
		if (!names.keySet().stream().allMatch((language) -> LANGUAGE.matcher(language).matches())) {
			violations.add("names by language tag, as in ja: 請求", setting, index, "names");
		}
	}

	private static void ringTimeout(CallCenter center, ViolationCollector violations) {
		Duration reservation = center.reservationTimeout();
		if (reservation.toSeconds() >= 1 && center.ringTimeout().compareTo(reservation) >= 0) {
			violations.add("less than reservation-timeout (%ds), because TaskRouter would offer the call to another "
				.formatted(reservation.toSeconds()) + "operator while the phone still rings", "ringTimeout");
		}
	}

	private static void fallback(CallCenter center, ViolationCollector violations) {
		String fallback = center.fallbackNumber();
		if (fallback != null && center.phoneNumbers().stream().anyMatch((own) -> fallback.equals(own.number()))) {
			violations.add("a number other than call-center.phone-numbers, "
					+ "because those numbers lead back into the queue", "fallbackNumber");
		}
	}

	private static <T> void distinct(List<T> all, Function<T, @Nullable String> name, String setting, String field,
			ViolationCollector violations) {
		Set<String> earlier = new HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			String text = name.apply(all.get(i));
			if (text != null && !text.isBlank() && !earlier.add(key(text))) {
				violations.add(DISTINCT, setting, i, field);
			}
		}
	}

	private static <T> List<String> names(List<T> all, Function<T, @Nullable String> name) {
		return all.stream().<@Nullable String>map(name).filter(Objects::nonNull).map(String::valueOf).toList();
	}

	private static boolean isOneOf(List<String> names, String name) {
		return names.stream().map(ConsistencyCheck::key).anyMatch(key(name)::equals);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
