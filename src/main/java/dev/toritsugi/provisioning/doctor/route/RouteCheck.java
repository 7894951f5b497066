package dev.toritsugi.provisioning.doctor.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that each route can apply to at least one caller. TaskRouter uses the first
 * route whose condition is true.
 */
public class RouteCheck implements DoctorCheck {

	private static final String REORDER = "Correct when of the route, or move it up in call-center.routes.";

	@Override
	public List<Finding> findings(DoctorContext context) {
		CallerTaskAttributes callers = CallerTaskAttributes.of(context);
		Map<String, String> finalRoutes = new HashMap<>();
		String catchAll = null;
		List<Finding> findings = new ArrayList<>();
		for (DoctorContext.Route route : context.routes()) {
			String condition = route.json().path("when").asString("");
			UnreachableRoute unreachable = findUnreachable(condition, callers, finalRoutes.get(condition), catchAll);
			if (unreachable != null) {
				findings.add(new Finding("%s never applies: %s.".formatted(route.title(), unreachable.reason()),
						"Calls meant for this route go to another queue.", unreachable.fix()));
			}
			if (isFinal(route.json())) {
				finalRoutes.putIfAbsent(condition, route.title());
				catchAll = (catchAll == null && isAlwaysTrue(condition)) ? route.title() : catchAll;
			}
		}
		return findings;
	}

	/**
	 * Whether callers stay in the route's last step without a time limit. If the last
	 * step ends or is skipped, TaskRouter continues with the next route whose condition
	 * is true.
	 */
	private static boolean isFinal(JsonNode route) {
		JsonNode steps = route.path("steps");
		JsonNode last = steps.path(steps.size() - 1);
		return !last.has("seconds") && !last.has("skip-if");
	}

	/**
	 * Returns the reason why a route never applies, or null if the route can apply. A
	 * route whose expression this server cannot parse is assumed to apply.
	 * @param same title of an earlier route that has the same condition and whose callers
	 * never leave it, or null if there is none
	 * @param catchAll title of an earlier route that applies to every caller and whose
	 * callers never leave it, or null if there is none
	 */
	private static @Nullable UnreachableRoute findUnreachable(String condition, CallerTaskAttributes callers,
			@Nullable String same, @Nullable String catchAll) {
		if (same != null) {
			return new UnreachableRoute(same + " has the same condition and comes first", REORDER);
		}
		if (catchAll != null) {
			return new UnreachableRoute(catchAll + " applies to every caller and comes first", REORDER);
		}
		try {
			return callers.findUnreachable(Expression.parse(condition));
		}
		catch (ExpressionException ex) {
			return null;
		}
	}

	/** Whether a condition is true for every caller. */
	static boolean isAlwaysTrue(String condition) {
		try {
			Expression expression = Expression.parse(condition);
			return expression.names().isEmpty()
					&& expression.matches(AttributeResolver.of(JsonMapper.shared().createObjectNode()));
		}
		catch (ExpressionException ex) {
			return false;
		}
	}

}
