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
import dev.toritsugi.settings.TerminalText;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Runs {@code provision export}, which prints a workspace as a definition. The command
 * selects the workspace and the workflow by the SIDs in the server's settings. If no SID
 * is set, the command selects by the name in the definition. If no workspace or workflow
 * has this name, the command selects the only existing workspace or workflow.
 */
final class ExportCommand {

	private ExportCommand() {
	}

	static int run(CommandInvocation invocation) {
		JsonResourceClient twilio = JsonResourceClient.of(invocation.account());
		String workspace = workspace(invocation);
		List<ExistingResource> existing = new AccountRepository(
				new AccountContext(twilio, workspace, new SidRegistry(), (worker) -> true, invocation.progress()))
			.read();
		ExistingResource workflow = choose(of(ResourceKind.WORKFLOW, existing),
				invocation.setting("twilio.workflow-sid"), invocation.center().workflow(), "workflow",
				"twilio.workflow-sid");
		invocation.out()
			.print(DefinitionExporter.yaml(existing, workflow.state().name(), postWorkActivity(existing, invocation)));
		return ExitCode.OK;
	}

	private static String workspace(CommandInvocation invocation) {
		List<JsonNode> all = invocation.workspaces();
		String sid = invocation.setting("twilio.workspace-sid").orElse(null);
		if (sid != null) {
			return all.stream()
				.filter((each) -> each.path("sid").asString("").equals(sid))
				.map(ExportCommand::name)
				.findFirst()
				.orElseThrow(() -> new CommandException(
						"The account does not have the workspace %s of twilio.workspace-sid. It has: %s".formatted(sid,
								all.stream()
									.map((each) -> "%s (%s)".formatted(TerminalText.of(name(each)),
											each.path("sid").asString("")))
									.collect(Collectors.joining(", ")))));
		}
		return all.stream()
			.map(ExportCommand::name)
			.filter(invocation.center().workspace()::equalsIgnoreCase)
			.findFirst()
			.or(() -> (all.size() == 1) ? Optional.of(name(all.get(0))) : Optional.empty())
			.orElseThrow(() -> new CommandException(all.isEmpty() ? "The account has no workspace."
					: "The account has several workspaces. Choose one with --call-center.workspace=: " + all.stream()
						.map(ExportCommand::name)
						.map(TerminalText::of)
						.collect(Collectors.joining(", "))));
	}

	private static String name(JsonNode workspace) {
		return workspace.path("friendly_name").asString("");
	}

	/**
	 * Chooses the resource with the given SID. If no resource has the SID, the resource
	 * with the given name is chosen. If no resource has the SID or the name, the only
	 * existing resource is chosen.
	 */
	private static ExistingResource choose(List<ExistingResource> all, Optional<String> sid, String name, String kind,
			String setting) {
		return all.stream()
			.filter((each) -> each.sid().equals(sid.orElse("")))
			.findFirst()
			.or(() -> all.stream().filter((each) -> each.state().name().equalsIgnoreCase(name)).findFirst())
			.or(() -> (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty())
			.orElseThrow(() -> new CommandException(all.isEmpty() ? "The workspace has no " + kind + "."
					: "The workspace has several %ss. Choose one with --%s=: %s".formatted(kind, setting,
							all.stream()
								.map((each) -> each.sid() + " (" + TerminalText.of(each.state().name()) + ")")
								.collect(Collectors.joining(", ")))));
	}

	/**
	 * Returns the name of the activity to which operators are moved after a call, or null
	 * if the server's settings name no existing activity.
	 */
	private static @Nullable String postWorkActivity(List<ExistingResource> existing, CommandInvocation invocation) {
		List<ExistingResource> activities = of(ResourceKind.ACTIVITY, existing);
		String sid = invocation.setting("twilio.post-work-activity-sid").orElse("");
		return activities.stream()
			.filter((each) -> each.sid().equals(sid))
			.findFirst()
			.map((each) -> each.state().name())
			.orElse(null);
	}

	private static List<ExistingResource> of(ResourceKind kind, List<ExistingResource> existing) {
		return existing.stream().filter((each) -> Objects.equals(each.state().kind(), kind)).toList();
	}

}
