package dev.toritsugi.rehearsal;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the seed {@code none}, the sandbox's account has no workspace, also after a reset.
 */
@SandboxServerTest
@TestPropertySource(properties = "sandbox.seed=none")
class EmptyRehearsalIntegrationTests {

	private final RestTestClient client;

	@Autowired
	EmptyRehearsalIntegrationTests(RestTestClient client) {
		this.client = client;
	}

	@Test
	void theAccountHasNoWorkspaceAtStartupAndAfterAReset() {
		assertThat(workspaces()).isEmpty();
		this.client.post().uri("/sandbox/reset").exchange().expectStatus().is2xxSuccessful();
		assertThat(workspaces()).isEmpty();
	}

	private List<Object> workspaces() {
		return JsonPath.read(String.valueOf(this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()), "$.workspaces[*]");
	}

}
