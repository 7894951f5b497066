package dev.toritsugi.provisioning.plan;

import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.toritsugi.provisioning.plan.TestResources.fields;
import static dev.toritsugi.provisioning.plan.TestResources.found;
import static dev.toritsugi.provisioning.plan.TestResources.queue;
import static dev.toritsugi.provisioning.plan.TestResources.resource;
import static dev.toritsugi.provisioning.plan.TestResources.titles;
import static org.assertj.core.api.Assertions.assertThat;

class PlannerTests {

	private static final PlanPolicy TAKING_NUMBERS = PlanPolicy.CAREFUL.allowing(PlanPolicy.Option.TAKE_NUMBER);

	private static final ResourceState NUMBER = resource(ResourceKind.PHONE_NUMBER, "+12025550100",
			"{'voice-url': 'https://calls.example.com/enqueue', 'voice-application': null, 'trunk': null}");

	@Test
	void whatIsNotThereIsCreatedInTheOrderInWhichThingsNeedEachOther() {
		List<ResourceState> desired = List.of(resource(ResourceKind.APPLICATION, "phone", "{}"),
				resource(ResourceKind.WORKER, "alice", "{}"), resource(ResourceKind.WORKFLOW, "Inbound", "{}"),
				queue("Sales"), resource(ResourceKind.WORKSPACE_ACTIVITIES, "Support", "{}"),
				resource(ResourceKind.ACTIVITY, "Break", "{}"), queue("Repairs"),
				resource(ResourceKind.WORKSPACE, "Support", "{}"));
		assertThat(titles(plan(desired, List.of()))).containsExactly("+ workspace Support", "+ activity Break",
				"+ activity settings of workspace Support", "+ queue Sales", "+ queue Repairs", "+ workflow Inbound",
				"+ worker alice", "+ TwiML application phone");
	}

	@Test
	void whatIsThereAsItShouldBeIsNoChange() {
		Plan plan = plan(List.of(queue("Sales")), found(queue("Sales")));
		assertThat(plan.isEmpty()).isTrue();
		assertThat(plan.summary()).isEqualTo("No changes: Twilio matches the definition.");
	}

	@Test
	void whatDiffersIsChangedFieldByField() {
		Plan plan = plan(
				List.of(resource(ResourceKind.QUEUE, "Sales",
						"{'workers': 'skills HAS \"sales\"', 'max-reserved': 1, 'order': 'FIFO'}")),
				found(resource(ResourceKind.QUEUE, "Sales",
						"{'workers': 'skills HAS \"sale\"', 'max-reserved': 1, 'order': 'LIFO'}")));
		assertThat(titles(plan)).containsExactly("~ queue Sales");
		assertThat(fields(plan)).containsExactly("workers: skills HAS \"sale\" -> skills HAS \"sales\"",
				"order: LIFO -> FIFO");
		assertThat(plan.summary()).isEqualTo("0 to create, 1 to update, 0 to delete.");
	}

	@Test
	void aNewResourceShowsItsFieldsAgainstNothing() {
		assertThat(fields(
				plan(List.of(resource(ResourceKind.QUEUE, "Sales", "{'order': 'FIFO', 'workers': null}")), List.of())))
			.containsExactly("order: (nothing) -> FIFO");
	}

	@Test
	void whatIsNotSaidOfAResourceStaysAsItIs() {
		assertThat(plan(List.of(resource(ResourceKind.WORKER, "alice", "{'attributes.level': 1}")),
				found(resource(ResourceKind.WORKER, "alice", "{'attributes.level': 1, 'attributes.badge': 7}")))
			.isEmpty()).isTrue();
	}

	@Test
	void whatIsNobodysInTheDefinitionStays() {
		assertThat(plan(List.of(), found(queue("By hand"))).isEmpty()).isTrue();
	}

	@Test
	void aNameInAnotherCaseIsTheSameResourceAndIsSpelledAnew() {
		Plan plan = plan(List.of(queue("Sales")), found(queue("SALES")));
		assertThat(titles(plan)).containsExactly("~ queue Sales");
		assertThat(fields(plan)).containsExactly("name: SALES -> Sales");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			20                            | 20.0
			[1, 2.0]                      | [1.0, 2]
			{'a': 1, 'b': {'c': 2}}       | {'b': {'c': 2.00}, 'a': 1}
			null                          | null
			""")
	void valuesAreComparedByMeaning(String one, String other) {
		assertThat(fields(compare(one, other))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			20              | '20'            | value: 20 -> "20"
			[1, '2']        | [1, 2]          | value: [1,"2"] -> [1,2]
			'https://a:b@c' | 'https://d'     | value: https://***@c -> https://d
			'https://a:b@c' | 'https://a:d@c' | value: "https://***@c" -> "https://***@c"
			[1, 2]          | [2, 1]          | value: [1, 2] -> [2, 1]
			['a']           | ['a', 'b']      | value: a -> a, b
			{'a': {'b': 1}} | {'a': {'b': 2}} | value.a.b: 1 -> 2
			{'a': 1}        | {'b': 1}        | value.a: 1 -> (nothing); value.b: (nothing) -> 1
			true            | null            | value: true -> (nothing)
			''              | ' '             | value: "" -> " "
			""")
	void whatMeansSomethingElseIsNamedWhereItStands(String before, String after, String field) {
		assertThat(String.join("; ", fields(compare(before, after)))).isEqualTo(field);
	}

	@Test
	void theStepOfARouteIsNamedByItsPlace() {
		assertThat(fields(compare(
				"[{'name': 'sales', 'steps': [{'queue': 'Sales', 'seconds': 20}, {'queue': 'Everyone'}]}]",
				"[{'name': 'sales', 'steps': [{'queue': 'Sales', 'seconds': 20}, {'queue': 'Repairs'}]}, {'name': 'x'}]")))
			.containsExactly("value[0].steps[1].queue: Everyone -> Repairs", "value[1]: (nothing) -> {name: x}");
	}

	@Test
	void severalOfANameAreLeftToAPerson() {
		Plan plan = plan(List.of(resource(ResourceKind.APPLICATION, "phone", "{'voice-url': 'https://a.example.com'}")),
				found(resource(ResourceKind.APPLICATION, "phone", "{}"),
						resource(ResourceKind.APPLICATION, "Phone", "{}")));
		assertThat(titles(plan)).singleElement()
			.asString()
			.isEqualTo("! TwiML application phone: several resources have this name; rename the others in the Console");
		assertThat(plan.summary()).isEqualTo("0 to create, 0 to update, 0 to delete, 1 held back.");
	}

	@Test
	void anActivityNeverBecomesAvailable() {
		assertThat(titles(plan(List.of(resource(ResourceKind.ACTIVITY, "Break", "{'available': true}")),
				found(resource(ResourceKind.ACTIVITY, "Break", "{'available': false}")))))
			.singleElement()
			.asString()
			.startsWith("! activity Break: Twilio does not change the availability of an existing activity");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			{'voice-url': 'https://else.example.com/voice'}
			{'voice-url': 'https://calls.example.com/enqueue', 'voice-application': 'AP1'}
			{'voice-url': 'https://calls.example.com/enqueue', 'trunk': 'TK1'}
			""")
	void aNumberThatLeadsElsewhereIsTakenOnlyWhenTold(String fields) {
		List<ExistingResource> current = found(resource(ResourceKind.PHONE_NUMBER, "+12025550100", fields));
		assertThat(titles(plan(List.of(NUMBER), current))).containsExactly(
				"! phone number +12025550100: its calls go elsewhere; use --take-number to route them to this server");
		assertThat(titles(Planner.plan(List.of(NUMBER), current, TAKING_NUMBERS)))
			.containsExactly("~ phone number +12025550100");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			{'voice-url': null}
			{'voice-url': 'https://demo.twilio.com/welcome/voice/'}
			""")
	void aNewNumberIsNobodys(String fields) {
		assertThat(titles(plan(List.of(NUMBER), found(resource(ResourceKind.PHONE_NUMBER, "+12025550100", fields)))))
			.containsExactly("~ phone number +12025550100");
	}

	@Test
	void aNumberThatTheAccountDoesNotHaveIsNotMade() {
		assertThat(titles(Planner.plan(List.of(NUMBER), List.of(), TAKING_NUMBERS))).containsExactly(
				"! phone number +12025550100: the account does not have this number; buy it in the Console");
	}

	private static Plan compare(String before, String after) {
		return plan(List.of(resource(ResourceKind.QUEUE, "q", "{'value': " + after + "}")),
				found(resource(ResourceKind.QUEUE, "q", "{'value': " + before + "}")));
	}

	private static Plan plan(List<ResourceState> desired, List<ExistingResource> current) {
		return Planner.plan(desired, current, PlanPolicy.CAREFUL);
	}

}
