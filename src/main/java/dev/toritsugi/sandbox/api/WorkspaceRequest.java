package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.Workspace;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A request for something within a workspace.
 *
 * @param world where it is looked for
 * @param workspaceSid workspace that the path names
 */
public record WorkspaceRequest(SandboxAccount account, String workspaceSid) {

	/**
	 * Runs the request as one command.
	 * @throws TwilioError if there is no such workspace
	 */
	public <T> T call(Function<Workspace, T> request) {
		return this.account.engine().call(() -> request.apply(this.account.workspaces().get(this.workspaceSid)));
	}

	/**
	 * Runs a request that answers nothing.
	 * @throws TwilioError if there is no such workspace
	 */
	public void run(Consumer<Workspace> request) {
		this.account.engine().run(() -> request.accept(this.account.workspaces().get(this.workspaceSid)));
	}

	/**
	 * The workspace's own address, on the host that the client asked, so that it can
	 * follow a link.
	 */
	public String url() {
		return url(this.workspaceSid);
	}

	/**
	 * The address of that workspace.
	 */
	public static String url(String workspaceSid) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/v1/Workspaces/")
			.path(workspaceSid)
			.toUriString();
	}

	public String accountSid() {
		return this.account.accountSid();
	}

	public Instant now() {
		return this.account.engine().now();
	}

}
