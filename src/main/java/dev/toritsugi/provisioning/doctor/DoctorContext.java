package dev.toritsugi.provisioning.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.provisioning.account.CallerQueue;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.webhook.WebhookClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The data that the doctor's checks examine.
 *
 * @param center definition of the call centre
 * @param account credentials of the Twilio account
 * @param existing all existing resources at Twilio
 * @param callerQueues voice queues of the account, in which callers wait
 * @param plan differences between the definition and Twilio
 * @param server the server's public URL
 * @param webhooks client that sends webhook requests to the server as Twilio does
 * @param settings function that returns the value of a server setting for its key, or
 * null if the setting is missing
 */
public record DoctorContext(CallCenter center, TwilioAccountProperties account, List<ExistingResource> existing,
		List<CallerQueue> callerQueues, Plan plan, URI server, WebhookClient webhooks,
		Function<String, @Nullable String> settings) {

	/**
	 * Returns the existing resources of one kind, without the reserved worker, through
	 * which no operator takes calls.
	 */
	public List<ExistingResource> all(ResourceKind kind) {
		return this.existing.stream()
			.filter((each) -> each.state().kind() == kind)
			.filter((each) -> kind != ResourceKind.WORKER || !ReservedWorker.isNamed(each.state().name()))
			.toList();
	}

	/** Returns the states of the existing resources of one kind. */
	public List<ResourceState> states(ResourceKind kind) {
		return all(kind).stream().map(ExistingResource::state).toList();
	}

	/** Returns the existing resource with a name, case-insensitively. */
	public Optional<ExistingResource> named(ResourceKind kind, String name) {
		return all(kind).stream().filter((each) -> each.state().name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * Returns the routes of the workflow at Twilio in the order in which TaskRouter
	 * evaluates them.
	 */
	public List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		named(ResourceKind.WORKFLOW, this.center.workflow()).ifPresent((workflow) -> workflow.state()
			.field("routes")
			.forEach((route) -> routes
				.add(new Route("Route " + route.path("name").asString(String.valueOf(routes.size() + 1)), route))));
		return routes;
	}

	/**
	 * Returns the value of a server setting, or empty if the setting is missing or blank.
	 */
	public Optional<String> setting(String key) {
		return Optional.ofNullable(this.settings.apply(key)).filter((value) -> !value.isBlank());
	}

	/**
	 * A route of the workflow at Twilio.
	 *
	 * @param title route title in findings, which contains the name of the route or, if
	 * it has no name, its position
	 * @param json the route as JSON with the definition's keys
	 */
	public record Route(String title, JsonNode json) {

	}

}
