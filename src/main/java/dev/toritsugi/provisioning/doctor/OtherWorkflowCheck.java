package dev.toritsugi.provisioning.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.plan.ValueFormatter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Checks that no workflow of another application sends its assignments to this server.
 * The server leaves the reservations of such a workflow pending.
 */
class OtherWorkflowCheck implements DoctorCheck {

	private static final List<String> CALLBACKS = List.of("assignment-url", "fallback-url");

	@Override
	public List<Finding> findings(DoctorContext context) {
		Set<String> own = ownSids(context);
		WebhookUrls webhooks = WebhookUrls.of(context.server(), context.center().fallbackUrl());
		return context.all(ResourceKind.WORKFLOW)
			.stream()
			.filter((workflow) -> !own.contains(workflow.sid()))
			.flatMap((workflow) -> CALLBACKS.stream()
				.filter((field) -> leadsHere(workflow.state().field(field).asString(""), webhooks))
				.map((field) -> finding(workflow, field)))
			.toList();
	}

	/**
	 * Returns the SIDs of the workflow in the definition, of the server's workflow and of
	 * the workflows that earlier applies created.
	 */
	private static Set<String> ownSids(DoctorContext context) {
		Stream<String> created = context.plan()
			.changes()
			.stream()
			.filter(PlannedChange.Removal.class::isInstance)
			.map((change) -> ((PlannedChange.Removal) change).current().sid());
		Stream<String> used = Stream.concat(context.setting("twilio.workflow-sid").stream(),
				context.named(ResourceKind.WORKFLOW, context.center().workflow()).map(ExistingResource::sid).stream());
		Stream<String> former = context.plan().formerWorkflows().stream().map(ExistingResource::sid);
		return Stream.of(created, used, former).flatMap((sids) -> sids).collect(Collectors.toSet());
	}

	private static boolean leadsHere(String url, WebhookUrls webhooks) {
		return Stream.of(webhooks.assignment(), webhooks.assignmentFallback(), webhooks.events())
			.anyMatch((ours) -> comparable(ours).equals(comparable(url)));
	}

	/**
	 * Returns a URL without its query and the slash at its end, in lower case. Twilio
	 * sends the password of a URL in a header, so the password makes no difference.
	 */
	private static String comparable(String url) {
		return url.replaceFirst("[?#].*", "")
			.replaceFirst("/+$", "")
			.replaceFirst("//[^/]*@", "//")
			.toLowerCase(Locale.ROOT);
	}

	private static Finding finding(ExistingResource workflow, String field) {
		String name = workflow.state().name();
		return new Finding(
				"%s of workflow %s is %s. The definition does not contain this workflow.".formatted(field, name,
						ValueFormatter.text(workflow.state().field(field))),
				"The server gives no instruction for tasks of this workflow. No phone rings, each reservation times out, "
						+ "and TaskRouter moves its operator to the timeout activity.",
				"Set %s of workflow %s to the URL of its own application (Console, TaskRouter, Workflows), or, once it has no "
					.formatted(field.equals("fallback-url") ? "the fallback callback" : "the assignment callback", name)
						+ "open task, delete the workflow.");
	}

}
