package dev.toritsugi;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers leave messages, which become tasks and are offered to operators.
 */
class VoicemailIntegrationTests extends AbstractVoicemailTests {

	@Test
	void aClosedCallerHearsTheNoticeAndLeavesAMessage() {
		String call = callTo(OFFICE);
		assertThat(heard(call)).hasSize(7)
			.doesNotContain("恐れ入りますが、受付時間内におかけ直しくださいますようお願いいたします。")
			.endsWith("これからお話しいただく内容は、お問い合わせへの対応のため、録音いたします。",
					"Your message will be recorded, so that we can respond to your request.",
					"発信音のあとに、お名前とご用件をお話しください。終わりましたら、シャープを押してください。",
					"Please leave your name and your message after the tone. When you have finished, press the pound key.",
					"beep");
		speak(call, 10);
		press(call, "#");
		assertThat(heard(call)).endsWith("メッセージをお預かりいたしました。お電話ありがとうございました。失礼いたします。",
				"We have received your message. Thank you for calling. Goodbye.");
		assertThat(callStatus(call)).isEqualTo("completed");
		assertThat(messages()).containsExactly("pending");
		assertThat(messages("priority").toString()).isEqualTo("[0]");
		assertThat(messages("attributes").toString()).contains(recordings().get(0), CALLER, OFFICE)
			.doesNotContain("call_sid", "http");
	}

	@Test
	void onlyOperatorsWhoWorkWithThePageAreOfferedMessages() {
		leaveMessage();
		activity("bob", "Available");
		clock().settle();
		assertThat(messages()).containsExactly("pending");
		work("alice", SESSION);
		assertThat(messages()).containsExactly("assigned");
		assertThat(holds("alice")).containsExactly("accepted");
	}

	@Test
	void whoHangsUpBeforeTheToneIsNotRecorded() {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + OFFICE + "\"}"), "$.sid");
		hangUp(call);
		pass("PT6M");
		assertThat(messages()).isEmpty();
	}

	@Test
	void aMessageThatEndsWithTheCallIsKept() {
		String call = callTo(OFFICE);
		speak(call, 10);
		hangUp(call);
		assertThat(messages()).containsExactly("pending");
	}

	@Test
	void aMessageThatIsTooShortIsDeleted() {
		String call = callTo(OFFICE);
		speak(call, 1);
		hangUp(call);
		assertThat(messages()).isEmpty();
		assertThat(recordings()).isEmpty();
	}

	@Test
	void aSilentCallerIsToldThatThereIsNoMessage() {
		String call = callTo(OFFICE);
		pass("PT30S");
		assertThat(heard(call)).endsWith("We did not receive a message. Please call again later.");
		assertThat(callStatus(call)).isEqualTo("completed");
		pass("PT6M");
		assertThat(messages()).isEmpty();
	}

	@Test
	void nobodyIsRecordedWithoutAgreeing() {
		String call = callTo(ASKING);
		assertThat(heard(call)).doesNotContain("beep");
		pass("PT20S");
		assertThat(heard(call)).endsWith("As you have not agreed, nothing is recorded. Please call again later.");
		String refusing = callTo(ASKING);
		press(refusing, "2");
		assertThat(heard(refusing)).doesNotContain("beep")
			.contains("As you have not agreed, nothing is recorded. " + "Please call again later.");
		String agreeing = callTo(ASKING);
		press(agreeing, "1");
		assertThat(heard(agreeing)).endsWith("beep");
		speak(agreeing, 10);
		press(agreeing, "#");
		assertThat(messages()).containsExactly("pending");
	}

	@Test
	void aNumberWithoutNoticeSaysNothing() {
		assertThat(heard(callTo(SILENT))).noneMatch((text) -> text.contains("録音いたします")).endsWith("beep");
	}

	@Test
	void aReportThatComesTwiceMakesOneTask() {
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"RECORDING_STATUS\"}");
		leaveMessage();
		pass("PT5S");
		assertThat(messages().stream().filter((status) -> !status.equals("canceled"))).containsExactly("pending");
	}

	@Test
	void theReconcilerFindsALostReport() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"RECORDING_STATUS\"}");
		leaveMessage();
		assertThat(messages()).isEmpty();
		pass("PT6M");
		assertThat(messages()).containsExactly("pending");
		pass("PT11M");
		assertThat(messages()).containsExactly("pending");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"route\":\"/v1/**\",\"count\":4}",
			"{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"route\":\"/v1/**\",\"count\":9}",
			"{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"route\":\"/v1/**\",\"count\":2,\"afterwards\":true}",
			"{\"effect\":\"status\",\"status\":503,\"route\":\"/2010-04-01/**\",\"count\":12}" })
	void noMessageIsLostOrDoubledIfTwilioFails(String failure) {
		fault("failing", failure);
		leaveMessage();
		pass("PT16M");
		assertThat(messages()).containsExactly("pending");
	}

	@Test
	void beforeTheMessageAFailureIsAnsweredWithTheApology() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"GATHER_ACTION\",\"count\":1}");
		String call = callTo(ASKING);
		press(call, "1");
		pass("PT30S");
		assertThat(heard(call))
			.endsWith("We are sorry, but we cannot connect your call at the moment. Please try again later.");
		assertThat(callStatus(call)).isEqualTo("completed");
	}

	@Test
	void afterTheMessageAFailureIsNotHeard() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"RECORD_ACTION\",\"count\":1}");
		String call = leaveMessage();
		pass("PT30S");
		assertThat(heard(call)).endsWith("We have received your message. Thank you for calling. Goodbye.");
		assertThat(messages()).containsExactly("pending");
	}

	@Test
	void anOpenMessageReturnsIfThePageIsGone() {
		leaveMessage();
		pass("PT95S");
		work("alice", SESSION);
		answersFor("alice", SESSION, 30);
		assertThat(messages()).containsExactly("assigned");
		pass("PT3M");
		assertThat(activity("alice")).isNotEqualTo("Available");
		assertThat(messages()).contains("pending").doesNotContain("assigned");
		work("bob", OTHER_SESSION);
		assertThat(messages()).contains("assigned");
		assertThat(holds("bob")).containsExactly("accepted");
	}

	@Test
	void anOpenMessageReturnsAtTheEndOfWork() {
		leaveMessage();
		work("alice", SESSION);
		desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}");
		answers("alice", SESSION, "ready");
		pass("PT90S");
		assertThat(messages()).contains("pending").doesNotContain("assigned");
	}

	@Test
	void anOperatorWhoDoesNotListenGetsNoFurtherCalls() {
		leaveMessage();
		work("alice", SESSION);
		answersFor("alice", SESSION, 310);
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"message-unplayed\"");
		assertThat(messages()).contains("pending").doesNotContain("assigned");
	}

	@Test
	void aReturnThatWasInterruptedIsContinued() {
		leaveMessage();
		work("alice", SESSION);
		desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}");
		fault("failing",
				"{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"route\":\"/v1/Workspaces/*/Tasks\","
						+ "\"count\":1,\"afterwards\":true}");
		pass("PT5M");
		assertThat(messages().stream().filter((status) -> !status.equals("completed"))).containsExactly("pending");
	}

}
