package dev.toritsugi;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Start and end of work in a page, and activities.
 */
class DeskWorkIntegrationTests extends AbstractDeskTests {

	@Test
	void eachStartOfWorkWritesTheSessionWithALaterTime() {
		Answer answer = startWork("alice", SESSION);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("$.session")).isEqualTo(SESSION);
		String attributes = attributes("alice");
		assertThat(attributes).contains("\"desk\":{\"session\":\"" + SESSION + "\",\"since\":\"");
		Answer repeated = startWork("alice", SESSION);
		assertThat(repeated.status()).isEqualTo(200);
		assertThat(Instant.parse(repeated.text("$.since"))).isAfter(Instant.parse(answer.text("$.since")));
		assertThat(attributes("alice")).contains(repeated.text("$.since")).hasSameSizeAs(attributes);
	}

	@Test
	void workStartsUpToTheLastCharacterOfTheAttributes() {
		int session = ",\"desk\":{\"session\":\"%s\",\"since\":\"2026-11-30T10:00:00.000Z\"}".formatted(SESSION)
			.length();
		String begin = "{\"contact_uri\":\"client:alice\",\"x\":\"";
		int room = 4096 - begin.length() - 2 - session;
		setAttributes("alice", begin + "x".repeat(room + 1) + "\"}");
		Answer answer = startWork("alice", SESSION);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("attributes-full");
		setAttributes("alice", begin + "x".repeat(room) + "\"}");
		assertThat(startWork("alice", SESSION).status()).isEqualTo(200);
		assertThat(attributes("alice")).hasSize(4096);
		answersFor("alice", SESSION, 30);
		pass("PT45S");
		assertThat(activity("alice")).as("the reason finds no room").isEqualTo("Offline");
	}

	@Test
	void workDoesNotStartWithoutAMicrophone() {
		Answer answer = desk("alice", "/desk/work/start", "{\"session\":\"" + SESSION
				+ "\",\"phone\":{\"registered\":true,\"microphone\":\"blocked\",\"sound\":true}}");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("phone-not-ready");
		assertThat(answer.text("$.reason")).isEqualTo("no-microphone");
		assertThat(attributes("alice")).doesNotContain("desk");
	}

	@Test
	void endOfWorkMovesTheOperatorAndRemovesTheSession() {
		startWork("alice", SESSION);
		assertThat(desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}").status()).isEqualTo(204);
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).doesNotContain("desk");
		assertThat(desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}").status()).isEqualTo(204);
	}

	@Test
	void endOfWorkOfAnEarlierPageChangesNothing() {
		startWork("alice", SESSION);
		startWork("alice", OTHER_SESSION);
		assertThat(desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}").status()).isEqualTo(204);
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).contains(OTHER_SESSION);
	}

	@Test
	void endOfWorkPassesARingingCallOn() {
		startWork("alice", SESSION);
		call();
		assertThat(holds("alice")).containsExactly("pending");
		desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}");
		clock().settle();
		assertThat(holds("alice")).isEmpty();
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void availableNeedsTheOwnSessionAndAReadyPhone() {
		startWork("alice", SESSION);
		assertThat(goTo("alice", "Offline", SESSION).status()).isEqualTo(200);
		assertThat(desk("alice", "/desk/activity", "{\"activity\":\"Available\"}").text("$.code"))
			.isEqualTo("phone-not-ready");
		assertThat(goTo("alice", "Available", OTHER_SESSION).status()).isEqualTo(409);
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(goTo("alice", "Available", SESSION).status()).isEqualTo(200);
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void anOperatorWithoutSessionNeedsNoPhone() {
		assertThat(desk("bob", "/desk/activity", "{\"activity\":\"Offline\"}").status()).isEqualTo(200);
		assertThat(desk("bob", "/desk/activity", "{\"activity\":\"Available\"}").status()).isEqualTo(200);
	}

	@Test
	void onlyASupervisorMovesAColleague() {
		String request = "{\"activity\":\"Offline\",\"worker\":\"bob\"}";
		assertThat(desk("alice", "/desk/activity", request).text("$.code")).isEqualTo("supervisor-required");
		assertThat(desk("dana", "/desk/activity", request).status()).isEqualTo(200);
		clock().settle();
		assertThat(activity("bob")).isEqualTo("Offline");
		assertThat(attributes("bob")).contains("\"unavailable_reason\":\"supervisor\"", "\"unavailable_by\":\"dana\"");
		assertThat(desk("bob", "/desk/activity", "{\"activity\":\"Available\"}").status()).isEqualTo(200);
		assertThat(attributes("bob")).doesNotContain("unavailable");
	}

	@Test
	void aSupervisorMovesNoOperatorToADeadPage() {
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 10);
		pass("PT1M");
		assertThat(activity("alice")).isEqualTo("Offline");
		Answer answer = desk("dana", "/desk/activity", "{\"activity\":\"Available\",\"worker\":\"alice\"}");
		assertThat(answer.text("$.code")).isEqualTo("phone-not-ready");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aSupervisorMovesNoOperatorWhosePageDiedInABreak() {
		startWork("alice", SESSION);
		desk("alice", "/desk/activity", "{\"activity\":\"Unavailable\"}");
		answersFor("alice", SESSION, 10);
		pass("PT5M");
		Answer answer = desk("dana", "/desk/activity", "{\"activity\":\"Available\",\"worker\":\"alice\"}");
		assertThat(answer.text("$.code")).isEqualTo("phone-not-ready");
		assertThat(activity("alice")).isEqualTo("Unavailable");
	}

	@Test
	void aPageWhoseWebSocketIsBlockedIsWatchedToo() {
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 10);
		pass("PT5M");
		assertThat(activity("alice")).isEqualTo("Offline");
		desk("alice", "/desk/activity", "{\"activity\":\"Available\",\"session\":\"" + SESSION
				+ "\",\"phone\":{\"registered\":true,\"microphone\":\"ready\",\"sound\":true}}");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT1M");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aSessionThatFindsNoRoomIsRefusedWithTheReason() {
		setAttributes("alice", "{\"contact_uri\":\"client:alice\",\"history\":\"" + "x".repeat(4000) + "\"}");
		Answer answer = startWork("alice", SESSION);
		assertThat(answer.status()).as(answer.body()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("attributes-full");
		assertThat(attributes("alice")).doesNotContain("session");
	}

	@Test
	void anOperatorWithFullAttributesIsMovedAllTheSame() {
		setAttributes("bob", "{\"contact_uri\":\"client:bob\",\"history\":\"" + "x".repeat(4000) + "\"}");
		Answer answer = desk("dana", "/desk/activity", "{\"activity\":\"Offline\",\"worker\":\"bob\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(activity("bob")).isEqualTo("Offline");
		assertThat(attributes("bob")).contains("history").doesNotContain("unavailable");
	}

	@Test
	void wrongRequestsAreNamed() {
		assertThat(desk("alice", "/desk/work/start", "{}").text("$.code")).isEqualTo("session-required");
		assertThat(desk("alice", "/desk/work/start", "[").text("$.code")).isEqualTo("bad-request");
		assertThat(desk("dana", "/desk/work/start", "{\"session\":\"" + SESSION + "\"}").text("$.code"))
			.isEqualTo("worker-required");
		for (String path : List.of("/desk/work/start", "/desk/work/end", "/desk/activity", "/desk/phone")) {
			this.client.post().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

}
