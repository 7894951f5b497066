package dev.toritsugi.provisioning.doctor.route;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.routing.RouteStep;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The end of a route: its last step, and the time after which callers leave this step.
 *
 * @param title route title in findings
 * @param condition expression that selects the callers
 * @param lastStep number of the last step, starting at 1
 * @param seconds time after which callers leave the last step, or null if they stay in it
 */
record RouteEnd(String title, String condition, int lastStep, @Nullable Integer seconds) {

	/** Returns the ends of the routes in the definition, in the order of the routes. */
	static List<RouteEnd> ofDefinition(CallCenter center) {
		List<Route> routes = center.routes();
		return IntStream.range(0, routes.size()).mapToObj((i) -> of(routes.get(i), i + 1)).toList();
	}

	private static RouteEnd of(Route route, int number) {
		List<RouteStep> steps = route.steps();
		return new RouteEnd("Route " + Objects.requireNonNullElse(route.name(), String.valueOf(number)), route.when(),
				steps.size(), steps.get(steps.size() - 1).seconds());
	}

	/**
	 * Returns the ends of the routes of the workflow at Twilio, in the order of the
	 * routes.
	 */
	static List<RouteEnd> ofWorkflow(DoctorContext context) {
		return context.routes().stream().map(RouteEnd::of).toList();
	}

	private static RouteEnd of(DoctorContext.Route route) {
		JsonNode steps = route.json().path("steps");
		JsonNode last = steps.path(steps.size() - 1);
		return new RouteEnd(route.title(), route.json().path("when").asString(""), steps.size(),
				last.has("seconds") ? last.path("seconds").asInt() : null);
	}

	/** Whether the route applies to every caller. */
	boolean isCatchAll() {
		return RouteCheck.isAlwaysTrue(this.condition);
	}

}
