package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import dev.toritsugi.sandbox.world.World;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A request for something within a workspace.
 *
 * @param world where it is looked for
 * @param workspaceSid workspace that the path names
 */
public record WorkspaceRequest(World world, String workspaceSid) {

	/**
	 * Runs the request as one command.
	 * @throws TwilioError if there is no such workspace
	 */
	public <T> T call(Function<Workspace, T> request) {
		return this.world.engine().call(() -> request.apply(this.world.workspaces().get(this.workspaceSid)));
	}

	/**
	 * Runs a request that answers nothing.
	 * @throws TwilioError if there is no such workspace
	 */
	public void run(Consumer<Workspace> request) {
		this.world.engine().run(() -> request.accept(this.world.workspaces().get(this.workspaceSid)));
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
		return this.world.accountSid();
	}

	public Instant now() {
		return this.world.engine().now();
	}

}
