package dev.toritsugi;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Callers press keys in menus, or none.
 */
class MenuIntegrationTests extends AbstractMenuTests {

	@Test
	void aCallerHearsTheMenuBeforeTheQueue() {
		String call = callTo(NUMBER);
		assertThat(heard(call)).containsExactly(MAIN, MAIN_IN_ENGLISH);
		assertThat(doing(call)).isEqualTo("gathering");
		assertThat(JsonPath.<List<?>>read(get("/sandbox/state"), "$.tasks[*]")).isEmpty();
	}

	@Test
	void optionsLeadThroughMenusToTheQueueOfTheRoutes() {
		String call = callTo(NUMBER);
		press(call, "1");
		assertThat(heardSince(call, 2)).containsExactly(PRODUCTS, "For cameras, press 1.");
		press(call, "1");
		assertThat(doing(call)).isEqualTo("queued");
		assertThat(heardSince(call, 4)).anyMatch((text) -> text.contains("担当者におつなぎいたします"));
		assertThat(taskField(call, "$.task_queue_friendly_name")).isEqualTo("Everyone");
		assertThat(taskField(call, "$.priority")).isEqualTo("5");
		assertThat(taskAttribute(call, "topic")).isEqualTo("product");
		assertThat(taskAttribute(call, "item")).isEqualTo("camera");
		assertThat(taskAttribute(call, "level")).isEqualTo("2");
		assertThat(taskAttribute(call, "origin")).isEqualTo("phone");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 1 > Products 1");
	}

	@Test
	void aWayBackForgetsWhatWasChosen() {
		String call = callTo(NUMBER);
		press(call, "102");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 2");
		assertThat(taskAttribute(call, "level")).isEqualTo("1");
		assertThat(taskField(call, "$.priority")).isEqualTo("1");
	}

	@Test
	void anOptionLeadsToANamedQueue() {
		String call = callTo(NUMBER);
		press(call, "2");
		assertThat(taskField(call, "$.task_queue_friendly_name")).isEqualTo("Sales \"West\"");
		assertThat(taskAttribute(call, "toritsugi_queue")).isEqualTo("Sales \"West\"");
		assertThat(taskAttribute(call, "topic")).isEqualTo("sales");
	}

	@Test
	void aWrongKeyIsExplainedAndTheMenuIsRepeated() {
		String call = callTo(NUMBER);
		press(call, "7");
		assertThat(heardSince(call, 2)).containsExactly("恐れ入りますが、もう一度お選びください。",
				"Sorry, that was not one of the options.", MAIN, MAIN_IN_ENGLISH);
	}

	@Test
	void theRepeatKeyRepeatsTheMenuOnly() {
		String call = callTo(NUMBER);
		press(call, "*");
		assertThat(heardSince(call, 2)).containsExactly(MAIN, MAIN_IN_ENGLISH);
	}

	@Test
	void aCallerWithoutKeysReachesAnOperator() {
		String call = callTo(NUMBER);
		silence();
		silence();
		assertThat(heard(call)).hasSize(6);
		assertThat(doing(call)).isEqualTo("gathering");
		silence();
		assertThat(doing(call)).isEqualTo("queued");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main");
		assertThat(taskAttribute(call, "origin")).isEqualTo("phone");
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		assertThat(taskStatus(call)).isEqualTo("assigned");
	}

	@Test
	void wrongKeysLeadToAnOperatorToo() {
		String call = callTo(NUMBER);
		press(call, "87*");
		assertThat(doing(call)).isEqualTo("queued");
	}

	@Test
	void aChosenLanguageIsKeptUntilTheEndOfTheCall() {
		String call = callTo(NUMBER);
		press(call, "9");
		assertThat(heardSince(call, 2)).containsExactly(MAIN_IN_ENGLISH);
		press(call, "7");
		assertThat(heardSince(call, 3)).containsExactly("Sorry, that was not one of the options.", MAIN_IN_ENGLISH);
		press(call, "1");
		assertThat(heardSince(call, 5)).containsExactly("For cameras, press 1.");
		press(call, "1");
		assertThat(heardSince(call, 6)).containsExactly("Thank you for calling. Please hold while we connect you.",
				"Twilio's hold music");
		assertThat(taskAttribute(call, "language")).isEqualTo("en-US");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 1 > Products 1");
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(heardSince(call, 7)).last().isEqualTo("Thank you for calling. Goodbye.");
		assertThat(heardSince(call, 7)).noneMatch((text) -> text.contains("お電話"));
	}

	@Test
	void aClosedOptionSaysSoInTheChosenLanguage() {
		String call = callTo(NUMBER);
		press(call, "94");
		assertThat(heardSince(call, 3)).containsExactly("We are closed.", "お急ぎの方は1を押してください。");
		press(call, "1");
		assertThat(doing(call)).isEqualTo("queued");
		assertThat(taskAttribute(call, "language")).isEqualTo("en-US");
	}

	@Test
	void anOpenOptionLeadsOn() {
		String call = callTo(NUMBER);
		press(call, "51");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 5 > Products 1");
	}

	@Test
	void anOptionDialsANumber() {
		String call = callTo(NUMBER);
		press(call, "3");
		assertThat(dialled(call)).containsExactly("+81398765432");
	}

	@Test
	void anOptionHangsUp() {
		String call = callTo(NUMBER);
		press(call, "#");
		assertThat(callStatus(call)).isEqualTo("completed");
	}

	@Test
	void aClosedNumberMayHaveAMenuOfItsOwn() {
		String call = callTo(CLOSED);
		assertThat(heard(call)).containsExactly("ただいま営業時間外です。", "We are closed.", "お急ぎの方は1を押してください。");
		press(call, "1");
		assertThat(taskAttribute(call, "menu")).isEqualTo("夜間 1");
	}

	@Test
	void aCallerWhoHangsUpInTheMenuLeavesNoTask() {
		String call = callTo(NUMBER);
		press(call, "1");
		post("/sandbox/calls/" + call + "/hangup", null);
		silence();
		assertThat(JsonPath.<List<?>>read(get("/sandbox/state"), "$.tasks[*]")).isEmpty();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> taskSid(call));
	}

	@Test
	void menusNeedNoRestApi() {
		fault("rest", "{\"effect\":\"status\",\"status\":503,\"route\":\"/**\"}");
		String call = callTo(NUMBER);
		press(call, "12");
		assertThat(doing(call)).isEqualTo("queued");
	}

	@Test
	void aRepeatedRequestGetsTheSameResponse() {
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"GATHER_ACTION\"}");
		String call = callTo(NUMBER);
		press(call, "711");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 1 > Products 1");
	}

	@Test
	void aLostRequestLeadsToTheQueue() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"GATHER_ACTION\"}");
		String call = callTo(NUMBER);
		press(call, "1");
		pass("PT20S");
		assertThat(doing(call)).isEqualTo("queued");
	}

	@Test
	void aLostRequestOfAClosedNumberEndsTheCallWithTheReason() {
		String call = callTo(CLOSED);
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"GATHER_ACTION\"}");
		press(call, "1");
		pass("PT20S");
		assertThat(heardSince(call, 3)).containsExactly("ただいま営業時間外です。", "We are closed.");
		assertThat(callStatus(call)).isEqualTo("completed");
	}

	@Test
	void aWorkflowWithoutTheFilterLeadsToTheDefaultQueue() {
		String queue = rest("/v1/Workspaces/WS00000000000000000000000000000001/TaskQueues",
				Map.of("FriendlyName", "By default", "TargetWorkers", "1==1"));
		rest("/v1/Workspaces/WS00000000000000000000000000000001/Workflows/WW00000000000000000000000000000001",
				Map.of("Configuration", "{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
		String call = callTo(NUMBER);
		press(call, "2");
		assertThat(taskField(call, "$.task_queue_friendly_name")).isEqualTo("By default");
		assertThat(taskAttribute(call, "topic")).isEqualTo("sales");
	}

}
