package dev.toritsugi.provisioning;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives the command a definition that is wrong, and reads what a person would.
 */
class DefinitionFailureTests extends AbstractDefinitionFailureTests {

	private static final String ONE_OF_THE_QUEUES = "one of the queues [Sales, Repairs, SALES]";

	DefinitionFailureTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void everythingThatDoesNotFitIsNamedAtOnceByItsKey(CapturedOutput output) {
		refuse("""
				call-center:
				  activities:
				    - name: Break
				    - name: break
				  default-activity: Offline
				  timeout-activity: Away
				  post-work-activity: Lunch
				  queues:
				    - name: Sales
				    - name: Repairs
				    - name: SALES
				  default-queue: Everyone
				  routes:
				    - name: one
				      when: 1==1
				      steps:
				        - queue: Sales
				        - queue: Spares
				    - name: One
				      when: 1==1
				      steps:
				        - seconds: 20
				  operators:
				    - name: alice
				      worker-name: alice
				    - name: bob
				      worker-name: bob
				      contact-uri: bob@example.com
				    - name: Alice
				      worker-name: Alice
				    - name: eva
				    - {name: Eva, role: SUPERVISOR}
				  phone-numbers:
				    - number: "+12025550100"
				    - number: "+12025550100"
				""");
		assertThat(output).contains(
				"call-center.activities[1].name is wrong (\"break\"): a value that no earlier element has, ignoring upper and lower case",
				"call-center.activities is wrong: at least one activity with available: true, or no operator is ever rung",
				"call-center.default-activity is wrong (\"Offline\"): one of the activities [Break, break]",
				"call-center.timeout-activity is wrong (\"Away\"): one of the activities [Break, break]",
				"call-center.post-work-activity is wrong (\"Lunch\"): one of the activities [Break, break]",
				"call-center.queues[2].name is wrong (\"SALES\"): a value that no earlier element has",
				"call-center.default-queue is wrong (\"Everyone\"): " + ONE_OF_THE_QUEUES,
				"call-center.routes[0].steps[1].queue is wrong (\"Spares\"): " + ONE_OF_THE_QUEUES,
				"call-center.routes[1].name is wrong (\"One\"): a value that no earlier element has",
				"call-center.routes[1].steps[0].queue is missing: a queue, because no earlier step has one",
				"call-center.operators[1].contact-uri is wrong (\"bob@example.com\"): an address as in client:alice or sip:",
				"call-center.operators[2].worker-name is wrong (\"Alice\"): a value that no earlier element has",
				"call-center.operators[3].worker-name is missing: the friendly name of the operator's worker",
				"call-center.operators[4].name is wrong (\"Eva\"): a value that no earlier element has",
				"call-center.phone-numbers[1].number is wrong (\"+12025550100\"): a value that no earlier element has");
		assertThat(output).doesNotContain("\tat ", "Exception");
	}

	@Test
	void everyValueThatIsMalformedIsNamedAtOnceByItsKey(CapturedOutput output) {
		refuse("""
				call-center:
				  workspace: "%s"
				  workflow: " Inbound"
				  reservation-timeout: 0s
				  activities:
				    - available: true
				  queues:
				    - workers: skills HAS
				      max-reserved: 51
				    - name: Sales
				      workers: ""
				  routes:
				    - name: nobody
				    - when: language = "ja
				      steps:
				        - queue: Sales
				          seconds: 0
				          workers: worker.level >=
				          order-by: worker.level UP
				          skip-if: "=="
				  operators:
				    - name: alice
				      worker-name: "%s"
				      attributes: "[]"
				      voice-capacity: 101
				    - name: bob
				      worker-name: bob
				      attributes: '{"level": '
				  phone-numbers:
				    - number: 0312345678
				""".formatted("w".repeat(65), "o".repeat(65)));
		assertThat(output).contains("call-center.workspace is wrong (\"" + "w".repeat(65) + "\"): a name of at most 64",
				"call-center.workflow is wrong (\" Inbound\"): a name of at most 64 characters",
				"call-center.reservation-timeout is wrong (\"0s\"): a duration from 1s to 86400s, as in 30s",
				"call-center.activities[0].name is missing: a name of at most 64 characters",
				"call-center.queues[0].name is missing: a name of at most 64 characters",
				"call-center.queues[0].workers is wrong (\"skills HAS\"): ",
				"call-center.queues[0].max-reserved is wrong (\"51\"): a whole number from 1 to 50",
				"call-center.queues[1].workers is empty: ", "call-center.routes[0].when is missing: an expression",
				"call-center.routes[0].steps is empty: at least one step, as in - queue: Everyone",
				"call-center.routes[1].when is wrong (\"language = \"ja\"): ",
				"call-center.routes[1].steps[0].seconds is wrong (\"0\"): a whole number of seconds, at least 1",
				"call-center.routes[1].steps[0].workers is wrong (\"worker.level >=\"): ",
				"call-center.routes[1].steps[0].order-by is wrong (\"worker.level UP\"): ",
				"call-center.routes[1].steps[0].skip-if is wrong (\"==\"): ",
				"call-center.operators[0].worker-name is wrong (\"" + "o".repeat(65) + "\"): at most 64 characters",
				"call-center.operators[0].attributes is wrong (\"[]\"): a JSON object, as in {\"level\": 2}",
				"call-center.operators[1].attributes is wrong: a JSON object",
				"call-center.operators[0].voice-capacity is wrong (\"101\"): a whole number from 0 to 100",
				"call-center.phone-numbers[0].number is wrong (\"");
	}

	@Test
	void aBadExpressionIsShownWithThePlaceWhereItGoesWrong(CapturedOutput output) {
		refuse("""
				call-center:
				  queues:
				    - name: Sales
				      workers: skills HAS "sales" AND level >
				""");
		assertThat(output)
			.containsPattern("call-center\\.queues\\[0]\\.workers is wrong \\(\"skills HAS \"sales\" AND level >\"\\): "
					+ ".*(position|character|column).*; an expression in TaskRouter's language");
	}

	@Test
	void moreActivitiesThanTwilioHasRoomForAreRefused(CapturedOutput output) {
		StringBuilder yaml = new StringBuilder(
				"call-center:\n  activities:\n    - {name: Available, available: true}\n" + "    - {name: Offline}\n");
		for (int i = 0; i < 99; i++) {
			yaml.append("    - {name: Activity ").append(i).append("}\n");
		}
		refuse(yaml.toString());
		assertThat(output).contains("call-center.activities is wrong: at most 100 activities (Twilio's limit)");
	}

	@Test
	void attributesThatTwilioHasNoRoomForAreRefused(CapturedOutput output) {
		refuse("""
				call-center:
				  operators:
				    - name: alice
				      worker-name: alice
				      attributes: '{"badge": "%s"}'
				""".formatted("x".repeat(4060)));
		assertThat(output).contains("call-center.operators[0].attributes is wrong",
				"at most 4096 characters, including contact_uri and skills (Twilio's limit)");
	}

}
