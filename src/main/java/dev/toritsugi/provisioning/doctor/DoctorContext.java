package dev.toritsugi.provisioning.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.webhook.WebhookClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the checks look at.
 *
 * @param center the definition
 * @param account credentials of the account
 * @param existing all resources at Twilio
 * @param plan differences between the definition and Twilio
 * @param server public URL of the server
 * @param webhooks sends requests to the server as Twilio does
 * @param settings further settings of the server by key, null if not set
 */
public record DoctorContext(CallCenter center, TwilioAccountProperties account, List<ExistingResource> existing,
		Plan plan, URI server, WebhookClient webhooks, Function<String, @Nullable String> settings) {

	/** Existing resources of one kind. */
	List<ExistingResource> all(ResourceKind kind) {
		return this.existing.stream().filter((each) -> each.state().kind() == kind).toList();
	}

	/** States of the existing resources of one kind. */
	List<ResourceState> states(ResourceKind kind) {
		return all(kind).stream().map(ExistingResource::state).toList();
	}

	/** The existing resource with a name, in any letter case. */
	Optional<ExistingResource> named(ResourceKind kind, String name) {
		return all(kind).stream().filter((each) -> each.state().name().equalsIgnoreCase(name)).findFirst();
	}

	/** Routes of the workflow at Twilio, in the order in which TaskRouter tries them. */
	List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		named(ResourceKind.WORKFLOW, this.center.workflow()).ifPresent((workflow) -> workflow.state()
			.field("routes")
			.forEach((route) -> routes
				.add(new Route("Route " + route.path("name").asString(String.valueOf(routes.size() + 1)), route))));
		return routes;
	}

	/** Value of a setting of the server; empty if it is not set or blank. */
	Optional<String> setting(String key) {
		return Optional.ofNullable(this.settings.apply(key)).filter((value) -> !value.isBlank());
	}

	/**
	 * A route of the workflow at Twilio.
	 *
	 * @param title name of the route in findings, its position if it has no name
	 * @param json the route with the keys of the definition
	 */
	record Route(String title, JsonNode json) {

	}

}
