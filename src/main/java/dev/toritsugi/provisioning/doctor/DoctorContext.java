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
import dev.toritsugi.twilio.webhook.WebhookProbe;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is looked at.
 *
 * @param center the definition
 * @param account the account, as the settings name it
 * @param found what is at Twilio
 * @param plan what differs
 * @param server address at which Twilio reaches the server
 * @param probe asks the server as Twilio would
 * @param settings further settings of the server by key, null where there is none
 */
public record DoctorContext(CallCenter center, TwilioAccountProperties account, List<ExistingResource> found, Plan plan,
		URI server, WebhookProbe probe, Function<String, @Nullable String> settings) {

	List<ExistingResource> all(ResourceKind kind) {
		return this.found.stream().filter((each) -> each.resource().kind() == kind).toList();
	}

	List<ResourceState> resources(ResourceKind kind) {
		return all(kind).stream().map(ExistingResource::resource).toList();
	}

	Optional<ExistingResource> named(ResourceKind kind, String name) {
		return all(kind).stream().filter((each) -> each.resource().name().equalsIgnoreCase(name)).findFirst();
	}

	/** The routes at Twilio, in their order. */
	List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		named(ResourceKind.WORKFLOW, this.center.workflow()).ifPresent((workflow) -> workflow.resource()
			.field("routes")
			.forEach((route) -> routes
				.add(new Route("Route " + route.path("name").asString(String.valueOf(routes.size() + 1)), route))));
		return routes;
	}

	Optional<String> setting(String key) {
		return Optional.ofNullable(this.settings.apply(key)).filter((value) -> !value.isBlank());
	}

	/**
	 * A route.
	 *
	 * @param title how it is called in a finding
	 * @param json what Twilio has, in the words of the definition
	 */
	record Route(String title, JsonNode json) {

	}

}
