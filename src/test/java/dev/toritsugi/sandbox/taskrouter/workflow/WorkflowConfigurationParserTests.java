package dev.toritsugi.sandbox.taskrouter.workflow;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the parsing of workflow configurations.
 */
class WorkflowConfigurationParserTests {

	private static final String A = "WQ" + "a".repeat(32);

	private static final String B = "WQ" + "b".repeat(32);

	@Test
	void everyKeyIsRead() {
		WorkflowConfiguration configuration = WorkflowConfigurationParser
			.parse("""
					{"task_routing":{"filters":[{"filter_friendly_name":"Spanish","expression":"language == 'es'","targets":[
					{"queue":"%s","priority":"10","timeout":30,"expression":"task.level <= worker.level",
					"order_by":"worker.level DESC","skip_if":"workers.available == 0"},
					{"known_worker_friendly_name":"task.owner","timeout":"15"}]}],
					"default_filter":{"queue":"%s"}}}"""
				.formatted(A, B));
		WorkflowFilter filter = configuration.filters().get(0);
		assertThat(filter.friendlyName()).isEqualTo("Spanish");
		WorkflowTarget first = filter.targets().get(0);
		assertThat(first.priority()).isEqualTo(10);
		assertThat(first.timeout()).isEqualTo(Duration.ofSeconds(30));
		assertThat(first.expression()).isNotNull();
		assertThat(first.orderBy()).isNotNull();
		assertThat(first.skipIf()).isNotNull();
		WorkflowTarget second = filter.targets().get(1);
		assertThat(second.queueSid()).as("inherited").isEqualTo(A);
		assertThat(second.timeout()).isEqualTo(Duration.ofSeconds(15));
		assertThat(second.hasKnownWorker()).isTrue();
		assertThat(configuration.queueSids()).containsExactly(A, B);
	}

	@Test
	void theOlderFilterNameAndUnknownKeysAreAccepted() {
		WorkflowConfiguration configuration = WorkflowConfigurationParser.parse("""
				{"task_routing":{"filters":[{"friendly_name":"Old","expression":"1==1","color":"red",
				"targets":[{"queue":"%s"}]}]}}""".formatted(A));
		assertThat(configuration.filters().get(0).friendlyName()).isEqualTo("Old");
		assertThat(configuration.defaultFilter()).isNull();
	}

	@Test
	void aDefaultFilterAloneIsEnough() {
		WorkflowConfiguration configuration = WorkflowConfigurationParser
			.parse("{\"task_routing\":{\"default_filter\":{\"queue\":\"%s\"}}}".formatted(A));
		assertThat(configuration.filters()).isEmpty();
		assertThat(configuration.queueSids()).containsExactly(A);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					nope                                    | Configuration is not JSON at line 1, column
					[]                                      | Configuration is not an object
					{}                                      | Configuration has no "task_routing"
					{"task_routing":{}}                     | Configuration.task_routing has no "filters"
					{"task_routing":{"filters":{}}}         | Configuration.task_routing.filters is not an array
					{"task_routing":{"filters":[{"targets":[]}]}} | filters[0].targets has to have at least one target
					{"task_routing":{"filters":[{"targets":[{}],"expression":"1==1"}]}} | filters[0].targets[0] has no queue
					{"task_routing":{"filters":[{"targets":[{"queue":"x"}]}]}} | targets[0].queue is not the SID of a TaskQueue: "x"
					{"task_routing":{"filters":[],"default_filter":{"queue":7}}} | default_filter.queue is not a string: 7
					{"task_routing":{"filters":[{"expression":"a ==","targets":[{"queue":"WQaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}]}} | filters[0].expression expected
					{"task_routing":{"filters":[],"default_filter":{"queue":"WQaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","timeout":-1}}} | timeout is negative
					{"task_routing":{"filters":[],"default_filter":{"queue":"WQaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","priority":"high"}}} | priority is not a whole number
					{"task_routing":{"filters":[],"default_filter":{"queue":"WQaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","priority":2147483648}}} | priority is more than 2147483647
					""")
	void anInvalidConfigurationIsRefusedWithItsLocation(String json, String message) {
		assertThatExceptionOfType(TwilioError.class).isThrownBy(() -> WorkflowConfigurationParser.parse(json))
			.withMessageContaining(message)
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(400));
	}

}
