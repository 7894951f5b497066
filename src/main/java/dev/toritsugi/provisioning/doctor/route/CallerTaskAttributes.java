package dev.toritsugi.provisioning.doctor.route;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attributes that the tasks of callers can have.
 *
 * @param fixed attributes that the server sets on every caller's task
 * @param chosen names of the attributes that callers can choose in menus
 * @param numbers phone numbers that callers can dial, or empty if the numbers are unknown
 */
record CallerTaskAttributes(JsonNode fixed, Set<String> chosen, List<String> numbers) {

	static CallerTaskAttributes of(DoctorContext context) {
		List<String> numbers = context.center()
			.phoneNumbers()
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.number()))
			.toList();
		return new CallerTaskAttributes(parse(context.setting("call-center.task.attributes").orElse("{}")),
				context.center().menu().attributeNames(), numbers);
	}

	private static JsonNode parse(String attributes) {
		try {
			return JsonMapper.shared().readTree(attributes);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

	/**
	 * Returns the reason why no caller can match a route's expression, or null if a
	 * caller can match the expression.
	 */
	@Nullable UnreachableRoute findUnreachable(Expression expression) {
		Set<String> names = expression.names()
			.stream()
			.map((name) -> name.split("\\.")[0])
			.collect(Collectors.toCollection(TreeSet::new));
		if (names.equals(Set.of("to")) && !this.numbers.isEmpty()) {
			return this.numbers.stream().anyMatch((number) -> expression.matches(dialling(number))) ? null
					: new UnreachableRoute(
							"%s is false for every number in call-center.phone-numbers".formatted(expression.text()),
							"Correct when of the route, or add the number to call-center.phone-numbers.");
		}
		if (names.stream().anyMatch(TaskAttributeNames.ADDED_BY_TASKROUTER::contains)
				|| names.stream().anyMatch(this.chosen::contains)
				|| expression.matches(AttributeResolver.of(this.fixed))) {
			return null;
		}
		names.removeIf(this.fixed::has);
		return names.isEmpty()
				? new UnreachableRoute("%s is false for every caller".formatted(expression.text()),
						"Correct when of the route.")
				: new UnreachableRoute("no task has the attribute %s".formatted(String.join(", ", names)),
						"Correct when of the route, or add the attribute to call-center.task.attributes.");
	}

	private static AttributeResolver dialling(String number) {
		return AttributeResolver.of(JsonMapper.shared().createObjectNode().put("to", number));
	}

}
