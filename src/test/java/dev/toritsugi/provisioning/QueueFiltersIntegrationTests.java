package dev.toritsugi.provisioning;

import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A destination such as {@code queue Sales} becomes a filter of the workflow, before the
 * routes.
 */
class QueueFiltersIntegrationTests extends AbstractProvisioningTests {

	private static final String WITHOUT_MENU = """
			queues: [{name: Everyone}, {name: Sales "A"}]
			routes: [{name: All, when: 1==1, steps: [{queue: Everyone}]}]
			phone-numbers: [{number: "+12025550100"}]
			""";

	private static final String WITH_MENU = """
			queues: [{name: Everyone}, {name: Sales "A"}]
			routes: [{name: All, when: 1==1, steps: [{queue: Everyone}]}]
			phone-numbers: [{number: "+12025550100", menu: Main}]
			menus:
			  - name: Main
			    prompts: [{text: Press 1 for sales.}]
			    options: [{key: "1", then: queue sales "a"}, {key: "2", then: queue sales "A"}]
			    otherwise: queue
			""";

	private static final String WITHOUT_ROUTES = WITH_MENU.replaceFirst("routes: .*\n", "");

	@Autowired
	QueueFiltersIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void aFilterForEachQueuePrecedesTheRoutes() {
		apply(WITHOUT_MENU);
		assertThat(fields(plan(WITH_MENU))).singleElement()
			.asString()
			.contains("filters: ", "Toritsugi: queue Sales", "toritsugi_queue == 'Sales \"A\"'");
		apply(WITH_MENU);
		assertThat(filters()).containsExactly("Toritsugi: queue Sales \"A\"", "All");
		assertThat(plan(WITH_MENU).isEmpty()).isTrue();
	}

	@Test
	void theFilterIsRemovedWithItsMenu() {
		apply(WITH_MENU);
		apply(WITHOUT_MENU);
		assertThat(filters()).containsExactly("All");
	}

	@Test
	void routesThatTheDefinitionDoesNotContainAreKept(@TempDir Path directory) {
		apply(WITHOUT_MENU);
		assertThat(commandLine(directory, SERVER).with("call-center:\n  workspace: Desk\n" + indented(WITHOUT_ROUTES))
			.provision("apply")
			.code()).isZero();
		assertThat(filters()).containsExactly("Toritsugi: queue Sales \"A\"", "All");
	}

	@Test
	void aFilterBehindTheRoutesIsRepaired() {
		apply(WITH_MENU);
		String configuration = workflow().getConfiguration();
		List<Object> filters = JsonPath.read(configuration, "$.task_routing.filters");
		Workflow.updater(workspaceSid(), workflow().getSid())
			.setConfiguration(JsonPath.parse(configuration)
				.set("$.task_routing.filters", List.of(filters.get(1), filters.get(0)))
				.jsonString())
			.update(this.client);
		assertThat(plan(WITH_MENU).isEmpty()).isFalse();
		apply(WITH_MENU);
		assertThat(filters()).startsWith("Toritsugi: queue Sales \"A\"");
	}

	@Test
	void anExportContainsNoRouteForTheFilter(@TempDir Path directory) {
		apply(WITH_MENU);
		String exported = commandLine(directory, SERVER).provision("export").out();
		assertThat(exported).contains("- name: All").doesNotContain("toritsugi_queue").contains("is left out");
	}

	@Test
	void theDoctorMissesTheFilter(@TempDir Path directory) {
		apply(WITHOUT_MENU);
		String definition = "call-center:\n  workspace: Desk\n" + indented(WITH_MENU);
		assertThat(commandLine(directory, SERVER).with(definition).provision("doctor").out())
			.contains("Workflow Inbound has no filter for queue Sales \"A\".")
			.contains("fix:         Run provision apply.");
		apply(WITH_MENU);
		assertThat(commandLine(directory, SERVER).with(definition).provision("doctor").out())
			.doesNotContain("has no filter");
	}

	private List<String> filters() {
		return JsonPath.read(workflow().getConfiguration(), "$.task_routing.filters[*].filter_friendly_name");
	}

	private static String indented(String definition) {
		return definition.indent(2);
	}

}
