package dev.toritsugi.provisioning.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.provisioning.account.AccountContext;
import dev.toritsugi.provisioning.account.AccountRepository;
import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.export.DefinitionExporter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code provision export}: of the workspace and the workflow that the server is set to,
 * else of the only ones.
 */
final class ExportCommand {

	private ExportCommand() {
	}

	static int run(CommandInvocation invocation) {
		JsonResourceClient twilio = JsonResourceClient.of(invocation.account());
		String workspace = workspace(twilio, invocation);
		List<ExistingResource> found = new AccountRepository(
				new AccountContext(twilio, workspace, new SidRegistry(), (worker) -> true, invocation.progress()))
			.read();
		ExistingResource workflow = one(of(ResourceKind.WORKFLOW, found), invocation.setting("twilio.workflow-sid"),
				invocation.center().workflow(), "workflow", "twilio.workflow-sid");
		invocation.out()
			.print(DefinitionExporter.yaml(found, workflow.resource().name(), postWorkActivity(found, invocation)));
		return 0;
	}

	private static String workspace(JsonResourceClient twilio, CommandInvocation invocation) {
		List<JsonNode> all = twilio.list("/v1/Workspaces", "workspaces");
		String sid = invocation.setting("twilio.workspace-sid").orElse(null);
		if (sid != null) {
			return all.stream()
				.filter((each) -> each.path("sid").asString("").equals(sid))
				.map(ExportCommand::name)
				.findFirst()
				.orElseThrow(() -> new CommandException(
						"This account has no workspace %s, to which twilio.workspace-sid is set; it has: %s".formatted(
								sid,
								all.stream()
									.map((each) -> "%s (%s)".formatted(name(each), each.path("sid").asString("")))
									.collect(Collectors.joining(", ")))));
		}
		return all.stream()
			.map(ExportCommand::name)
			.filter(invocation.center().workspace()::equalsIgnoreCase)
			.findFirst()
			.or(() -> (all.size() == 1) ? Optional.of(name(all.get(0))) : Optional.empty())
			.orElseThrow(() -> new CommandException(all.isEmpty() ? "This account has no workspace."
					: "Which workspace? Set --call-center.workspace= to one of: "
							+ all.stream().map(ExportCommand::name).collect(Collectors.joining(", "))));
	}

	private static String name(JsonNode workspace) {
		return workspace.path("friendly_name").asString("");
	}

	/** The one of that SID, else of that name, else the only one. */
	private static ExistingResource one(List<ExistingResource> all, Optional<String> sid, String name, String kind,
			String setting) {
		return all.stream()
			.filter((each) -> each.sid().equals(sid.orElse("")))
			.findFirst()
			.or(() -> all.stream().filter((each) -> each.resource().name().equalsIgnoreCase(name)).findFirst())
			.or(() -> (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty())
			.orElseThrow(() -> new CommandException(all.isEmpty() ? "The workspace has no " + kind + "."
					: "Which %s? Set --%s= to one of: %s".formatted(kind, setting,
							all.stream()
								.map((each) -> each.sid() + " (" + each.resource().name() + ")")
								.collect(Collectors.joining(", ")))));
	}

	/** Only the server's settings have it; else the one that Twilio makes. */
	private static @Nullable String postWorkActivity(List<ExistingResource> found, CommandInvocation invocation) {
		List<ExistingResource> activities = of(ResourceKind.ACTIVITY, found);
		String sid = invocation.setting("twilio.post-work-activity-sid").orElse("");
		return activities.stream()
			.filter((each) -> each.sid().equals(sid))
			.findFirst()
			.or(() -> activities.stream()
				.filter((each) -> each.resource().field("available").asBoolean(false))
				.findFirst())
			.map((each) -> each.resource().name())
			.orElse(null);
	}

	private static List<ExistingResource> of(ResourceKind kind, List<ExistingResource> found) {
		return found.stream().filter((each) -> Objects.equals(each.resource().kind(), kind)).toList();
	}

}
