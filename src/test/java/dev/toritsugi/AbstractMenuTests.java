package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;

import org.springframework.test.context.TestPropertySource;

/**
 * A call centre with a main menu, a menu of products, and a menu outside of the opening
 * hours.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=" + AbstractMenuTests.NUMBER,
		"call-center.phone-numbers[0].menu=main", "call-center.phone-numbers[1].number=" + AbstractMenuTests.CLOSED,
		"call-center.phone-numbers[1].schedule=Never", "call-center.phone-numbers[1].menu=Main",
		"call-center.queues[0].name=Everyone", "call-center.queues[1].name=Sales \"West\"",
		"call-center.routes[0].when=level == 2", "call-center.routes[0].steps[0].queue=Everyone",
		"call-center.task.attributes={\"origin\": \"phone\", \"level\": 1}", "call-center.task.priority=1",
		"call-center.menus[0].name=Main", "call-center.menus[0].prompts[0].text=製品は1を押してください。",
		"call-center.menus[0].prompts[0].language=ja-JP",
		"call-center.menus[0].prompts[1].text=For products, press 1. For English, press 9.",
		"call-center.menus[0].prompts[1].language=en-US", "call-center.menus[0].repeat-key=*",
		"call-center.menus[0].options[0].key=1", "call-center.menus[0].options[0].then=menu Products",
		"call-center.menus[0].options[0].attributes={\"topic\": \"product\", \"level\": 2}",
		"call-center.menus[0].options[0].priority=5", "call-center.menus[0].options[1].key=2",
		"call-center.menus[0].options[1].then=queue sales \"west\"",
		"call-center.menus[0].options[1].attributes={\"topic\": \"sales\"}", "call-center.menus[0].options[2].key=3",
		"call-center.menus[0].options[2].then=dial +81398765432", "call-center.menus[0].options[3].key=4",
		"call-center.menus[0].options[3].schedule=Never", "call-center.menus[0].options[4].key=5",
		"call-center.menus[0].options[4].schedule=Always", "call-center.menus[0].options[4].then=menu Products",
		"call-center.menus[0].options[5].key=9", "call-center.menus[0].options[5].language=en-US",
		"call-center.menus[0].options[5].then=menu Main", "call-center.menus[0].options[6].key=#",
		"call-center.menus[0].options[6].then=hang-up", "call-center.menus[1].name=Products",
		"call-center.menus[1].prompts[0].text=カメラは1を押してください。", "call-center.menus[1].prompts[0].language=ja-JP",
		"call-center.menus[1].prompts[1].text=For cameras, press 1.", "call-center.menus[1].prompts[1].language=en-US",
		"call-center.menus[1].options[0].key=1", "call-center.menus[1].options[0].attributes={\"item\": \"camera\"}",
		"call-center.menus[1].options[1].key=0", "call-center.menus[1].options[1].then=menu Main",
		"call-center.menus[1].repeats=0", "call-center.menus[2].name=夜間",
		"call-center.menus[2].prompts[0].text=お急ぎの方は1を押してください。", "call-center.menus[2].prompts[0].language=ja-JP",
		"call-center.menus[2].options[0].key=1", "call-center.menus[2].otherwise=hang-up",
		"call-center.schedules[0].name=Always", "call-center.schedules[0].week[0].open=00:00-24:00",
		"call-center.schedules[0].week[0].days=MON,TUE,WED,THU,FRI,SAT,SUN", "call-center.schedules[1].name=Never",
		"call-center.schedules[1].open[0].dates=2020-01-01", "call-center.schedules[1].open[0].hours=10:00-11:00",
		"call-center.schedules[1].when-closed.prompts[0].text=ただいま営業時間外です。",
		"call-center.schedules[1].when-closed.prompts[0].language=ja-JP",
		"call-center.schedules[1].when-closed.prompts[1].text=We are closed.",
		"call-center.schedules[1].when-closed.prompts[1].language=en-US",
		"call-center.schedules[1].when-closed.then=menu 夜間" })
abstract class AbstractMenuTests extends AbstractGivenUpCallerTests {

	static final String NUMBER = "+12025550100";

	/** A number outside of its opening hours. */
	static final String CLOSED = "+12025550101";

	static final String MAIN = "製品は1を押してください。";

	static final String MAIN_IN_ENGLISH = "For products, press 1. For English, press 9.";

	static final String PRODUCTS = "カメラは1を押してください。";

	String callTo(String number) {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + number + "\"}"), "$.sid");
		clock().settle();
		return call;
	}

	/** Presses keys one after the other. Each key is one request to the server. */
	void press(String call, String keys) {
		for (String key : keys.split("")) {
			post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"" + key + "\"}");
			clock().settle();
		}
	}

	/** Waits until the menu that is being played has ended without a key. */
	void silence() {
		pass("PT6S");
	}

	/** Texts that a caller has heard since a number of earlier ones. */
	List<String> heardSince(String call, int earlier) {
		List<String> heard = heard(call);
		return heard.subList(earlier, heard.size());
	}

}
