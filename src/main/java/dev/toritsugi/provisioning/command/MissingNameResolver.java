package dev.toritsugi.provisioning.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.settings.TerminalText;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Replaces names that are missing from the definition with the names of the existing
 * workspace, workflow and TwiML application. The default names are for a new workspace
 * only. In an existing one, a default name would create a second workflow.
 */
final class MissingNameResolver {

	private static final String SID = "sid";

	private final CommandInvocation invocation;

	private final JsonResourceClient twilio;

	private final CallCenter center;

	private MissingNameResolver(CommandInvocation invocation) {
		this.center = invocation.center();
		this.invocation = invocation;
		this.twilio = JsonResourceClient.of(invocation.account());
	}

	/**
	 * Returns the definition with the names of existing resources.
	 * @param invocation invocation whose definition lacks names
	 * @throws CommandException if several workflows can be meant
	 */
	static CallCenter resolve(CommandInvocation invocation) {
		CallCenter center = invocation.center();
		MissingNameResolver names = new MissingNameResolver(invocation);
		JsonNode workspace = names.isMissing("workspace") || names.isMissing("workflow")
				|| names.isMissing("browser-phone") ? names.workspace() : null;
		if (workspace == null) {
			return center;
		}
		return center.withNames(names.isMissing("workspace") ? name(workspace) : center.workspace(),
				names.isMissing("workflow") ? names.workflow(workspace) : center.workflow(),
				names.isMissing("browser-phone") ? names.browserPhone() : center.browserPhone());
	}

	private boolean isMissing(String key) {
		return !this.invocation.sources().contain(key);
	}

	/**
	 * Returns the workspace of the server's settings or else the workspace with the
	 * definition's name, or null if neither exists.
	 */
	private @Nullable JsonNode workspace() {
		List<JsonNode> all = this.invocation.workspaces();
		Optional<JsonNode> used = isMissing("workspace") ? withSid(all, SidSetting.WORKSPACE) : Optional.empty();
		return used
			.or(() -> all.stream().filter((each) -> name(each).equalsIgnoreCase(this.center.workspace())).findFirst())
			.orElse(null);
	}

	/**
	 * Returns the name of the workflow of the server's settings. Without such a workflow,
	 * the default name is used if it exists, and else the only workflow whose assignment
	 * callback leads to a server of this kind.
	 */
	private String workflow(JsonNode workspace) {
		List<JsonNode> all = this.twilio.list("/v1/Workspaces/" + workspace.path(SID).asString("") + "/Workflows",
				"workflows");
		Optional<String> used = withSid(all, SidSetting.WORKFLOW).map(MissingNameResolver::name);
		if (used.isPresent()) {
			return used.get();
		}
		List<String> candidates = all.stream()
			.filter((each) -> WebhookUrls.isAssignment(each.path("assignment_callback_url").asString("")))
			.map(MissingNameResolver::name)
			.toList();
		if (candidates.isEmpty()
				|| all.stream().anyMatch((each) -> name(each).equalsIgnoreCase(this.center.workflow()))) {
			return this.center.workflow();
		}
		if (candidates.size() > 1) {
			throw new CommandException("""
					call-center.workflow is missing, and the workspace has several workflows of a call centre: %s.
					Add call-center.workflow with the name of yours. Nothing was changed at Twilio."""
				.formatted(candidates.stream().map(TerminalText::of).collect(Collectors.joining(", "))));
		}
		return candidates.get(0);
	}

	/**
	 * Returns the name of the TwiML application that an earlier apply created, or the
	 * default name if there is none or not exactly one.
	 */
	private String browserPhone() {
		Set<String> created = this.invocation.sids().created();
		List<String> names = created.stream().noneMatch((sid) -> sid.startsWith("AP")) ? List.of()
				: this.twilio
					.list("/2010-04-01/Accounts/" + this.twilio.accountSid() + "/Applications.json", "applications")
					.stream()
					.filter((each) -> created.contains(each.path(SID).asString("")))
					.map(MissingNameResolver::name)
					.toList();
		return (names.size() == 1) ? names.get(0) : this.center.browserPhone();
	}

	private Optional<JsonNode> withSid(List<JsonNode> all, SidSetting setting) {
		String sid = this.invocation.sid(setting).orElse("");
		return all.stream().filter((each) -> each.path(SID).asString("").equals(sid)).findFirst();
	}

	private static String name(JsonNode resource) {
		return resource.path("friendly_name").asString("");
	}

}
