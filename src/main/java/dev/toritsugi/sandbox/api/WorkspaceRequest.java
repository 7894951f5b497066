package dev.toritsugi.sandbox.api;

import java.time.Instant;
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
record WorkspaceRequest(World world, String workspaceSid) {

	/**
	 * Runs the request as one command.
	 * @throws TwilioError if there is no such workspace
	 */
	<T> T call(Function<Workspace, T> request) {
		return this.world.engine().call(() -> {
			return request.apply(this.world.workspaces().get(this.workspaceSid));
		});
	}

	/**
	 * The workspace's own address, on the host that the client asked, so that it can
	 * follow a link.
	 */
	String url() {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/v1/Workspaces/")
			.path(this.workspaceSid)
			.toUriString();
	}

	String accountSid() {
		return this.world.accountSid();
	}

	Instant now() {
		return this.world.engine().now();
	}

}
