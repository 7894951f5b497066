package dev.toritsugi.provisioning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.provisioning.account.Account;
import dev.toritsugi.provisioning.account.Directory;
import dev.toritsugi.provisioning.account.Scope;
import dev.toritsugi.provisioning.export.Export;
import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code provision export}: of the workspace and the workflow that the server is set to,
 * else of the only ones.
 */
final class Exporting {

	private Exporting() {
	}

	static int run(Invocation invocation) {
		JsonResourceClient twilio = JsonResourceClient.of(invocation.account());
		String workspace = workspace(twilio, invocation);
		List<Found> found = new Account(
				new Scope(twilio, workspace, new Directory(), (worker) -> true, invocation.progress()))
			.read();
		Found workflow = one(of(Kind.WORKFLOW, found), invocation.setting("twilio.workflow-sid"),
				invocation.center().workflow(), "workflow", "twilio.workflow-sid");
		invocation.out().print(Export.yaml(found, workflow.resource().name(), postWorkActivity(found, invocation)));
		return 0;
	}

	private static String workspace(JsonResourceClient twilio, Invocation invocation) {
		List<JsonNode> all = twilio.list("/v1/Workspaces", "workspaces");
		String sid = invocation.setting("twilio.workspace-sid").orElse(null);
		if (sid != null) {
			return all.stream()
				.filter((each) -> each.path("sid").asString("").equals(sid))
				.map(Exporting::name)
				.findFirst()
				.orElseThrow(() -> new InvocationException(
						"This account has no workspace %s, to which twilio.workspace-sid is set; it has: %s".formatted(
								sid,
								all.stream()
									.map((each) -> "%s (%s)".formatted(name(each), each.path("sid").asString("")))
									.collect(Collectors.joining(", ")))));
		}
		return all.stream()
			.map(Exporting::name)
			.filter(invocation.center().workspace()::equalsIgnoreCase)
			.findFirst()
			.or(() -> (all.size() == 1) ? Optional.of(name(all.get(0))) : Optional.empty())
			.orElseThrow(() -> new InvocationException(all.isEmpty() ? "This account has no workspace."
					: "Which workspace? Set --call-center.workspace= to one of: "
							+ all.stream().map(Exporting::name).collect(Collectors.joining(", "))));
	}

	private static String name(JsonNode workspace) {
		return workspace.path("friendly_name").asString("");
	}

	/** The one of that SID, else of that name, else the only one. */
	private static Found one(List<Found> all, Optional<String> sid, String name, String kind, String setting) {
		return all.stream()
			.filter((each) -> each.sid().equals(sid.orElse("")))
			.findFirst()
			.or(() -> all.stream().filter((each) -> each.resource().name().equalsIgnoreCase(name)).findFirst())
			.or(() -> (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty())
			.orElseThrow(() -> new InvocationException(all.isEmpty() ? "The workspace has no " + kind + "."
					: "Which %s? Set --%s= to one of: %s".formatted(kind, setting,
							all.stream()
								.map((each) -> each.sid() + " (" + each.resource().name() + ")")
								.collect(Collectors.joining(", ")))));
	}

	/** Only the server's settings have it; else the one that Twilio makes. */
	private static @Nullable String postWorkActivity(List<Found> found, Invocation invocation) {
		List<Found> activities = of(Kind.ACTIVITY, found);
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

	private static List<Found> of(Kind kind, List<Found> found) {
		return found.stream().filter((each) -> Objects.equals(each.resource().kind(), kind)).toList();
	}

}
