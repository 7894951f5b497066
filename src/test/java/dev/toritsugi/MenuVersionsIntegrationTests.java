package dev.toritsugi;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A caller is in a menu while the server is replaced by one with another definition.
 */
@Tag("long")
class MenuVersionsIntegrationTests extends AbstractReplicaTests {

	private static final String NUMBER = "+12025550100";

	@ParameterizedTest
	@CsvSource({ "Main, 1, Sub, 1, Main 1 > Sub 1", "MAIN, 1, SUB, 1, MAIN 1 > SUB 1", "Main, 1, Sub, 7, Main 1 > Sub",
			"Main, 1, Other, 1, null", "Main, 3, Sub, 1, null", "First, 1, Sub, 1, null" })
	void theCallerReachesAnOperator(String main, String mainKey, String sub, String subKey, String menu) {
		ConfigurableApplicationContext earlier = server("Main", "1", "Sub", "1");
		String call = callTo();
		press(call);
		server(main, mainKey, sub, subKey);
		kill(earlier);
		for (int i = 0; i < 3 && doing(call).equals("gathering"); i++) {
			press(call);
		}
		assertThat(doing(call)).isEqualTo("queued");
		assertThat(taskAttribute(call, "menu")).isEqualTo(menu);
	}

	@Test
	void aServerWithoutMenusLeadsToTheQueueToo() {
		ConfigurableApplicationContext earlier = server("Main", "1", "Sub", "1");
		String call = callTo();
		start();
		kill(earlier);
		press(call);
		assertThat(doing(call)).isEqualTo("queued");
	}

	private String callTo() {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + NUMBER + "\"}"), "$.sid");
		clock().settle();
		return call;
	}

	private void press(String call) {
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"1\"}");
		clock().settle();
	}

	private String doing(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.doing");
	}

	private ConfigurableApplicationContext server(String main, String mainKey, String sub, String subKey) {
		return start("--call-center.phone-numbers[0].number=" + NUMBER, "--call-center.phone-numbers[0].menu=" + main,
				"--call-center.menus[0].name=" + main, "--call-center.menus[0].prompts[0].text=Press a key.",
				"--call-center.menus[0].options[0].key=" + mainKey,
				"--call-center.menus[0].options[0].then=menu " + sub, "--call-center.menus[1].name=" + sub,
				"--call-center.menus[1].prompts[0].text=Press another key.",
				"--call-center.menus[1].options[0].key=" + subKey);
	}

}
