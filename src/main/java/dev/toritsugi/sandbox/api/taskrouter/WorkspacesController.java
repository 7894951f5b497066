package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes workspaces.
 */
@TwilioApi
class WorkspacesController {

	private static final int LONGEST_NAME = 64;

	private static final Set<String> TEMPLATES = Set.of("NONE", "FIFO");

	private final Sandbox sandbox;

	WorkspacesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping("/v1/Workspaces")
	Map<String, Object> list(RequestParameters parameters) {
		SandboxAccount account = this.sandbox.account();
		String name = parameters.filter("FriendlyName");
		return account.engine()
			.call(() -> ResourcePage.of("workspaces",
					account.taskRouter()
						.workspaces()
						.all()
						.stream()
						.filter((workspace) -> name == null || workspace.settings().friendlyName().equals(name))
						.toList(),
					parameters, Workspace::sid, WorkspaceResource::of));
	}

	@PostMapping("/v1/Workspaces")
	@ResponseStatus(HttpStatus.CREATED)
	WorkspaceResource create(RequestParameters parameters) {
		SandboxAccount account = this.sandbox.account();
		Workspace.Settings settings = settings(
				Workspace.Settings.named(parameters.required("FriendlyName", LONGEST_NAME)), parameters);
		String template = Objects.requireNonNullElse(parameters.filter("Template"), "NONE");
		if (!TEMPLATES.contains(template)) {
			throw TwilioError.badRequest("Invalid value for parameter Template");
		}
		return account.engine().call(() -> {
			Workspace workspace = account.taskRouter().workspaces().create(settings);
			if (template.equals("FIFO")) {
				account.taskRouter().workspaces().fillFifo(workspace);
			}
			return WorkspaceResource.of(workspace);
		});
	}

	@GetMapping("/v1/Workspaces/{sid}")
	WorkspaceResource fetch(@PathVariable String sid) {
		return new WorkspaceRequest(this.sandbox.account(), sid).call(WorkspaceResource::of);
	}

	@PostMapping("/v1/Workspaces/{sid}")
	WorkspaceResource update(@PathVariable String sid, RequestParameters parameters) {
		SandboxAccount account = this.sandbox.account();
		WorkspaceRequest request = new WorkspaceRequest(account, sid);
		return request.call((workspace) -> {
			String standard = parameters.filter("DefaultActivitySid");
			String timeout = parameters.filter("TimeoutActivitySid");
			account.taskRouter()
				.workspaces()
				.update(workspace, settings(workspace.settings(), parameters),
						(standard != null) ? request.activities().get(workspace, standard) : null,
						(timeout != null) ? request.activities().get(workspace, timeout) : null);
			return WorkspaceResource.of(workspace);
		});
	}

	@DeleteMapping("/v1/Workspaces/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String sid) {
		SandboxAccount account = this.sandbox.account();
		new WorkspaceRequest(account, sid).run(account.taskRouter().workspaces()::delete);
	}

	private static Workspace.Settings settings(Workspace.Settings old, RequestParameters parameters) {
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return new Workspace.Settings((name != null && !name.isBlank()) ? name : old.friendlyName(),
				RequestParameters.kept(parameters.url("EventCallbackUrl"), old.eventCallbackUrl()),
				RequestParameters.kept(parameters.text("EventsFilter"), old.eventsFilter()),
				Objects.requireNonNullElse(parameters.flag("MultiTaskEnabled"), old.multiTaskEnabled()),
				Objects.requireNonNullElse(parameters.oneOf("PrioritizeQueueOrder", QueueOrder.class),
						old.prioritizeQueueOrder()));
	}

}
