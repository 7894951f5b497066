package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether every route can be taken by some caller.
 */
class RouteCheck implements DoctorCheck {

	/**
	 * What TaskRouter says of every call, from Twilio's page on queueing calls with
	 * TaskRouter.
	 */
	private static final Set<String> OF_THE_CALL = Set
		.of(("call_sid account_sid from to caller called direction call_status api_version from_city from_state from_zip "
				+ "from_country to_city to_state to_zip to_country caller_city caller_state caller_zip caller_country "
				+ "called_city called_state called_zip called_country")
			.split(" "));

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		routes(examination.routes(), new Callers(ours(examination), numbers(examination)), findings);
		return findings;
	}

	private static List<String> numbers(DoctorContext examination) {
		return examination.center()
			.phoneNumbers()
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.number()))
			.toList();
	}

	private static void routes(List<DoctorContext.Route> routes, Callers callers, List<Finding> findings) {
		Map<String, String> before = new HashMap<>();
		String catchAll = null;
		for (DoctorContext.Route route : routes) {
			String when = route.json().path("when").asString("");
			String name = route.title();
			String reason = reason(when, callers, before.get(when), catchAll);
			if (reason != null) {
				findings.add(new Finding("%s can never be taken: %s".formatted(name, reason),
						"callers meant for it go elsewhere",
						"when of the route in call-center.routes, their order, or call-center.task.attributes"));
			}
			if (isFinal(route.json())) {
				before.putIfAbsent(when, name);
				catchAll = (catchAll == null && isAlways(when)) ? name : catchAll;
			}
		}
	}

	/**
	 * Whether callers stay in the last step. Where that ends, or is left out, TaskRouter
	 * goes on with the next route that fits.
	 */
	private static boolean isFinal(JsonNode route) {
		JsonNode steps = route.path("steps");
		JsonNode last = steps.path(steps.size() - 1);
		return !last.has("seconds") && !last.has("skip-if");
	}

	private static @Nullable String reason(String when, Callers callers, @Nullable String same,
			@Nullable String catchAll) {
		if (same != null) {
			return same + " has the same condition and comes before";
		}
		if (catchAll != null) {
			return catchAll + " takes everybody and comes before";
		}
		try {
			Expression expression = Expression.parse(when);
			Set<String> roots = expression.names()
				.stream()
				.map((name) -> name.split("\\.")[0])
				.collect(Collectors.toCollection(TreeSet::new));
			if (roots.equals(Set.of("to")) && !callers.numbers().isEmpty()) {
				return callers.numbers().stream().anyMatch((number) -> expression.matches(callers.of(number))) ? null
						: "%s is so of none of call-center.phone-numbers".formatted(when);
			}
			if (roots.stream().anyMatch(OF_THE_CALL::contains)
					|| expression.matches(AttributeResolver.of(callers.ours()))) {
				return null;
			}
			Set<String> unknown = roots.stream()
				.filter((root) -> !callers.ours().has(root))
				.collect(Collectors.toCollection(TreeSet::new));
			return unknown.isEmpty() ? "%s is not so of any caller".formatted(when)
					: "no caller has %s".formatted(String.join(", ", unknown));
		}
		catch (ExpressionException ex) {
			return null;
		}
	}

	private static boolean isAlways(String when) {
		try {
			Expression expression = Expression.parse(when);
			return expression.names().isEmpty()
					&& expression.matches(AttributeResolver.of(JsonMapper.shared().createObjectNode()));
		}
		catch (ExpressionException ex) {
			return false;
		}
	}

	/** What the server says of every caller. */
	private static JsonNode ours(DoctorContext examination) {
		try {
			return JsonMapper.shared().readTree(examination.setting("call-center.task.attributes").orElse("{}"));
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

	/**
	 * What is known of those who call.
	 *
	 * @param ours what the server says of every caller
	 * @param numbers the numbers that they dial
	 */
	private record Callers(JsonNode ours, List<String> numbers) {

		AttributeResolver of(String number) {
			return AttributeResolver.of(JsonMapper.shared().createObjectNode().put("to", number));
		}

	}

}
