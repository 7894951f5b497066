package dev.toritsugi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the paths of the definition in {@code docs/example.md}.
 */
@TestPropertySource(properties = "call-center.reconciler.period=1d")
@Tag("long")
class WholeExampleIntegrationTests extends AbstractReconcilerTests {

	private static final String MAIN = "+81312345678";

	private static final String INVOICES = "+81312345679";

	private static final String EMERGENCIES = "+815012345678";

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

	@DynamicPropertySource
	static void example(DynamicPropertyRegistry settings) throws IOException {
		Matcher yaml = YAML.matcher(Files.readString(Checkout.path("docs/example.md")));
		assertThat(yaml.find()).isTrue();
		List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("docs/example.md",
				new ByteArrayResource(yaml.group(1).getBytes(StandardCharsets.UTF_8)));
		EnumerablePropertySource<?> source = (EnumerablePropertySource<?>) sources.get(0);
		for (String name : source.getPropertyNames()) {
			settings.add(name, () -> String.valueOf(source.getProperty(name)));
		}
	}

	/** A Tuesday in the middle of a working week without holidays. */
	@BeforeEach
	void passToATuesdayAtTen() {
		passTo(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
		List.of("alice", "bob", "carol").forEach((operator) -> activity(operator, "Offline"));
	}

	@Test
	void theMainNumberPlaysTheMenuAndWaitsForAnOperator() {
		String call = callTo(MAIN);
		assertThat(heard(call)).anyMatch((text) -> text.startsWith("製品のお問い合わせは1を"));
		pass("PT10S");
		assertThat(task(call, "task_queue_friendly_name")).isEqualTo("Everyone");
	}

	@Test
	void keysLeadToTheQueuesOfProductsAndRepairs() {
		String products = callTo(MAIN);
		press(products, "1");
		assertThat(task(products, "task_queue_friendly_name")).isEqualTo("Sales");
		String repairs = callTo(MAIN);
		press(repairs, "2");
		assertThat(task(repairs, "task_queue_friendly_name")).isEqualTo("Repairs");
		assertThat(task(repairs, "priority")).isEqualTo("10");
	}

	@Test
	void englishSpeakersHearEnglishFromThereOn() {
		String call = callTo(MAIN);
		int before = heard(call).size();
		press(call, "9");
		assertThat(task(call, "task_queue_friendly_name")).isEqualTo("English");
		assertThat(heard(call).subList(before, heard(call).size()))
			.anyMatch((text) -> text.startsWith("Thank you for calling"))
			.noneMatch((text) -> text.contains("お電話"));
	}

	@Test
	void aCallerLeavesAMessageByKey() {
		String call = callTo(MAIN);
		press(call, "0");
		leaveMessage(call);
	}

	@Test
	void aWaitingCallerHearsMusicAPositionAndTheOfferOfAMessage() {
		String call = callTo(INVOICES);
		assertThat(task(call, "task_queue_friendly_name")).isEqualTo("Sales");
		pass("PT95S");
		assertThat(heard(call)).anyMatch((text) -> text.contains("hold-1.wav"))
			.anyMatch((text) -> text.contains("混み合って"));
		press(call, "1");
		leaveMessage(call);
	}

	@Test
	void afterTenMinutesACallerIsAskedForAMessage() {
		String call = callTo(INVOICES);
		pass("PT10M5S");
		leaveMessage(call);
	}

	@Test
	void aClosedNumberGivesTheNextOpeningAndTakesAMessage() {
		passTo(DayOfWeek.SATURDAY, LocalTime.of(20, 0));
		String call = callTo(MAIN);
		assertThat(heard(call).get(0)).contains("電話受付の時間外").contains("午前9時");
		leaveMessage(call);
	}

	@Test
	void theEmergencyNumberIsAlwaysOpenAndComesFirst() {
		passTo(DayOfWeek.SATURDAY, LocalTime.of(3, 0));
		String call = callTo(EMERGENCIES);
		assertThat(task(call, "task_queue_friendly_name")).isEqualTo("Repairs");
		assertThat(task(call, "priority")).isEqualTo("50");
		activity("bob", "Available");
		clock().settle();
		assertThat(JsonPath.<List<String>>read(get("/sandbox/state"), "$.workers[?(@.name == 'bob')].holds[*].status"))
			.containsExactly("pending");
	}

	/** The caller hears the notice, speaks for ten seconds, and ends by the key #. */
	private void leaveMessage(String call) {
		assertThat(heard(call)).anyMatch((text) -> text.contains("録音") || text.contains("recorded"));
		for (int i = 0; i < 60 && !doing(call).equals("recording"); i++) {
			pass("PT1S");
		}
		post("/sandbox/calls/" + call + "/speech", "{\"seconds\":10}");
		pass("PT10S");
		press(call, "#");
		assertThat(JsonPath.<String>read(get("/sandbox/calls/" + call), "$.status")).isEqualTo("completed");
		List<String> attributes = JsonPath.read(rest("Tasks"),
				"$.tasks[?(@.assignment_status != 'canceled')].attributes");
		assertThat(attributes).anyMatch((text) -> text.contains("\"RE"));
	}

	private String doing(String call) {
		return String.valueOf(JsonPath.<Object>read(get("/sandbox/calls/" + call), "$.doing"));
	}

	private void passTo(DayOfWeek day, LocalTime time) {
		ZonedDateTime now = clock().now().atZone(TOKYO);
		ZonedDateTime next = now.with(TemporalAdjusters.nextOrSame(day)).with(time);
		pass(Duration.between(now, next.isAfter(now) ? next : next.plusWeeks(1)).toString());
	}

	private String callTo(String number) {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + number + "\"}"), "$.sid");
		clock().settle();
		pass("PT2S");
		return call;
	}

	private void press(String call, String key) {
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"" + key + "\"}");
		pass("PT2S");
	}

	private void activity(String operator, String activity) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"" + activity + "\"}");
	}

	private List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

	private String task(String call, String field) {
		return String.valueOf(JsonPath.<Object>read(rest("Tasks/" + taskSid(call)), "$." + field));
	}

	private String rest(String path) {
		return String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/" + path)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
