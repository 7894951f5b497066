package dev.toritsugi;

import java.net.URLEncoder;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Connects pages of operators to the web socket.
 */
@SuppressWarnings("NullAway.Init")
class DeskSocketIntegrationTests extends AbstractAfterCallTests {

	private final List<DeskClient> pages = new ArrayList<>();

	@Autowired
	private AbstractRememberMeServices cookies;

	@AfterEach
	void closePages() {
		this.pages.forEach(DeskClient::close);
		pass("PT20M");
	}

	@Test
	void sendsTheStateAndAPingToANewPage() throws Exception {
		DeskClient alice = page("alice");
		clock().settle();
		assertThat(JsonPath.<String>read(alice.next("state"), "$.state.me.name")).isEqualTo("alice");
		DeskClient second = page("alice");
		assertThat(JsonPath.<String>read(second.next("state"), "$.state.me.worker.name")).isEqualTo("alice");
		assertThat(JsonPath.<Integer>read(second.next("ping"), "$.id")).isPositive();
	}

	@Test
	void sendsEachStepOfACallAtOnce() throws Exception {
		DeskClient alice = page("alice");
		DeskClient bob = page("bob");
		alice.next("state");
		bob.next("state");
		call("+819012345678");
		alice.next("state", (message) -> states(message).equals(List.of("ringing")));
		post("/sandbox/workers/alice/answer", null);
		alice.next("state", (message) -> states(message).equals(List.of("talking")));
		String colleague = bob.next("state", (message) -> message.contains("\"talking\""));
		assertThat(colleague).doesNotContain("9012345678");
		post("/sandbox/workers/alice/hangup", null);
		alice.next("state", (message) -> states(message).equals(List.of("wrapping")));
		clock().settle();
	}

	@Test
	void sendsTheTimeAndAPingEveryTenSeconds() throws Exception {
		DeskClient alice = page("alice");
		String first = alice.next("state");
		int id = JsonPath.read(alice.next("ping"), "$.id");
		pass("PT11S");
		String second = alice.next("state",
				(message) -> !JsonPath.read(message, "$.state.now").equals(JsonPath.read(first, "$.state.now")));
		assertThat(JsonPath.<String>read(second, "$.state.me.name")).isEqualTo("alice");
		assertThat(JsonPath.<Integer>read(alice.next("ping"), "$.id")).isGreaterThan(id);
	}

	@Test
	void acceptsOnlyTheCookieAndTheOwnOrigin() throws Exception {
		int port = sandboxPort();
		String own = "http://localhost:" + port;
		String cookie = DeskClient.cookie(port, "alice");
		assertThat(refused(own, "toritsugi-operator=forged")).isEqualTo(401);
		assertThat(refused("https://evil.example", cookie)).isEqualTo(403);
		assertThat(refused("null", cookie)).isEqualTo(403);
		this.client.get()
			.uri("/desk/socket")
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("alice:sandbox".getBytes()))
			.header("Origin", own)
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void closesTheOldestOfTooManyWebSockets() throws Exception {
		String cookie = DeskClient.cookie(sandboxPort(), "alice");
		DeskClient oldest = page(cookie, "http://localhost:" + sandboxPort());
		for (int i = 0; i < 10; i++) {
			page(cookie, "http://localhost:" + sandboxPort());
		}
		assertThat(oldest.closeCode()).isEqualTo(4429);
	}

	@Test
	void closesAWebSocketThatSendsALargeMessage() throws Exception {
		DeskClient alice = page("alice");
		alice.send("{'type':'pong','id':1,'padding':'" + "x".repeat(5000) + "'}");
		// The close frame may be lost when the server resets the connection.
		assertThat(alice.closeCode()).isIn(1009, 1006);
	}

	@Test
	void ignoresMessagesThatItDoesNotKnow() throws Exception {
		DeskClient alice = page("alice");
		alice.send("no JSON");
		alice.send("[]");
		alice.send("{'type':'future'}");
		alice.send("{'type':'pong','id':1,'session':7,'phone':'x'}");
		alice.next("ping");
		pass("PT11S");
		alice.next("ping");
	}

	@Test
	void closesASilentPageAndKeepsOneThatAnswers() throws Exception {
		DeskClient silent = page("alice");
		DeskClient answering = page("bob");
		for (int i = 0; i < 8; i++) {
			pass("PT10S");
			int id = JsonPath.read(answering.next("ping"), "$.id");
			answering.send("{'type':'pong','id':" + id + "}");
		}
		assertThat(silent.closeCode()).isPositive();
		answering.next("ping");
	}

	@Test
	void closesThePageOfAnExpiredCookieButNotInACall() throws Exception {
		this.cookies.setTokenValiditySeconds(30);
		DeskClient alice = page("alice");
		DeskClient bob = page("bob");
		this.cookies.setTokenValiditySeconds(12 * 3600);
		call("+819012345678");
		post("/sandbox/workers/alice/answer", null);
		alice.next("state", (message) -> states(message).equals(List.of("talking")));
		pass("PT45S");
		assertThat(bob.closeCode()).isEqualTo(4401);
		alice.next("state", (message) -> now(message).isAfter(clock().now().minusSeconds(10)));
		assertThat(alice.isOpen()).isTrue();
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(alice.closeCode()).isEqualTo(4401);
	}

	@Test
	void aSignOutClosesTheWebSocketsOfItsCookieAtOnce() throws Exception {
		String own = "http://localhost:" + sandboxPort();
		String cookie = DeskClient.cookie(sandboxPort(), "alice");
		DeskClient tab = page(cookie, own);
		DeskClient otherTab = page(cookie, own);
		DeskClient otherBrowser = page("alice");
		DeskClient.signOut(sandboxPort(), cookie);
		assertThat(tab.closeCode()).isEqualTo(4401);
		assertThat(otherTab.closeCode()).isEqualTo(4401);
		otherBrowser.next("ping");
		pass("PT11S");
		otherBrowser.next("ping");
	}

	@Test
	void aCopyOfADeletedCookieOpensNoWebSocketOnThisReplica() throws Exception {
		String cookie = DeskClient.cookie(sandboxPort(), "alice");
		DeskClient.signOut(sandboxPort(), cookie);
		assertThat(page(cookie, "http://localhost:" + sandboxPort()).closeCode()).isEqualTo(4401);
	}

	@Test
	void aPageInWhichNoOperatorWorksConnectsAgainAfterAQuarterOfAnHour() throws Exception {
		DeskClient alice = page("alice");
		for (int i = 0; i < 92; i++) {
			pass("PT10S");
			if (alice.isOpen()) {
				alice.send("{'type':'pong','id':1}");
			}
		}
		assertThat(alice.closeCode()).isEqualTo(4408);
	}

	@Test
	void aPageInWhichTheOperatorWorksStaysConnected() throws Exception {
		DeskClient alice = page("alice");
		attributes("alice", "{\"contact_uri\":\"client:alice\",\"desk\":{\"session\":\"first-session\"}}");
		for (int i = 0; i < 120; i++) {
			alice.send("{'type':'pong','id':1,'session':'first-session','phone':{'registered':true,"
					+ "'microphone':'ready','sound':true}}");
			pass("PT10S");
		}
		alice.next("state", (message) -> now(message).isAfter(clock().now().minusSeconds(11)));
		assertThat(alice.isOpen()).isTrue();
	}

	@Test
	void anOperatorWhoConnectsAllTheTimeIsRefusedAndDelaysNoOther() throws Exception {
		DeskClient bob = page("bob");
		bob.next("state");
		String own = "http://localhost:" + sandboxPort();
		String cookie = DeskClient.cookie(sandboxPort(), "carol");
		for (int i = 0; i < 20; i++) {
			page(cookie, own);
		}
		for (int i = 0; i < 300; i++) {
			assertThat(refused(own, cookie)).isEqualTo(429);
		}
		call("+819012345678");
		post("/sandbox/workers/alice/answer", null);
		bob.next("state", (message) -> message.contains("\"talking\""));
		pass("PT2S");
		page(cookie, own);
		page(cookie, own);
		assertThat(refused(own, cookie)).isEqualTo(429);
	}

	@Test
	void tellsAPageThatWorkHasStartedElsewhere() throws Exception {
		DeskClient alice = page("alice");
		alice.send("{'type':'pong','id':1,'session':'first-session','phone':{'registered':true}}");
		alice.next("state");
		pass("PT5S");
		attributes("alice", "{\"contact_uri\":\"client:alice\",\"desk\":{\"session\":\"second\"}}");
		pass("PT5S");
		assertThat(JsonPath.<String>read(alice.next("displaced"), "$.session")).isEqualTo("first-session");
	}

	private void attributes(String operator, String json) {
		this.client.post()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Workers/" + worker(operator).sid())
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("Attributes=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
			.exchange()
			.expectStatus()
			.isOk();
		clock().settle();
	}

	private int refused(String origin, String cookie) {
		List<Integer> status = new ArrayList<>();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> page(cookie, origin))
			.havingCause()
			.isInstanceOfSatisfying(WebSocketHandshakeException.class,
					(ex) -> status.add(ex.getResponse().statusCode()));
		return status.get(0);
	}

	private static Instant now(String message) {
		return Instant.parse(JsonPath.read(message, "$.state.now"));
	}

	private static List<String> states(String message) {
		return JsonPath.read(message, "$.state.reservations[*].state");
	}

	private DeskClient page(String operator) throws Exception {
		DeskClient page = new DeskClient(sandboxPort(), operator);
		this.pages.add(page);
		return page;
	}

	private DeskClient page(String cookie, String origin) {
		DeskClient page = new DeskClient(sandboxPort(), origin, cookie);
		this.pages.add(page);
		return page;
	}

}
