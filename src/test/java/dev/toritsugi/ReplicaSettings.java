package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings with which a server without a sandbox of its own uses the workspace of
 * another server's sandbox.
 */
final class ReplicaSettings {

	private ReplicaSettings() {
	}

	/**
	 * Returns the arguments of the server.
	 * @param sandboxPort port of the server with the sandbox
	 * @param more further arguments
	 */
	static List<String> of(int sandboxPort, List<String> more) {
		List<String> settings = new ArrayList<>(List.of("--twilio.account-sid=AC00000000000000000000000000000001",
				"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
				"--twilio.workspace-sid=WS00000000000000000000000000000001",
				"--twilio.workflow-sid=WW00000000000000000000000000000001",
				"--twilio.api-base-url=http://localhost:" + sandboxPort));
		settings.addAll(more);
		return settings;
	}

}
