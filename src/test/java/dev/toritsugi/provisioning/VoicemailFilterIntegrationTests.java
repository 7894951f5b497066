package dev.toritsugi.provisioning;

import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Voicemail becomes a filter of the workflow, before all other filters.
 */
class VoicemailFilterIntegrationTests extends AbstractProvisioningTests {

	private static final String WITHOUT = """
			queues: [{name: Everyone}, {name: Sales}]
			routes: [{name: All, when: 1==1, steps: [{queue: Everyone}]}]
			phone-numbers: [{number: "+12025550100"}]
			""";

	private static final String WITH = WITHOUT + "voicemail: {queue: sales}\n";

	@Autowired
	VoicemailFilterIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void messagesWaitInTheirQueueWithoutATimeLimit() {
		apply(WITHOUT);
		assertThat(fields(plan(WITH))).singleElement().asString().contains("filters: ", "Toritsugi: voicemail");
		apply(WITH);
		List<String> names = JsonPath.read(workflow().getConfiguration(),
				"$.task_routing.filters[*].filter_friendly_name");
		assertThat(names).containsExactly("Toritsugi: voicemail", "All");
		assertThat(JsonPath.<String>read(workflow().getConfiguration(), "$.task_routing.filters[0].expression"))
			.isEqualTo("toritsugi_task == \"voicemail\"");
		List<Object> targets = JsonPath.read(workflow().getConfiguration(), "$.task_routing.filters[0].targets");
		assertThat(targets).singleElement().asString().contains("worker.desk.since CONTAINS").doesNotContain("timeout");
		assertThat(plan(WITH).isEmpty()).isTrue();
		apply(WITHOUT);
		assertThat(JsonPath.<List<String>>read(workflow().getConfiguration(),
				"$.task_routing.filters[*].filter_friendly_name"))
			.containsExactly("All");
	}

	@Test
	void anExportContainsTheQueueOfTheMessages(@TempDir Path directory) {
		apply(WITH);
		assertThat(commandLine(directory, SERVER).provision("export").out()).contains("voicemail:", "queue: Sales")
			.doesNotContain("toritsugi_task");
	}

}
