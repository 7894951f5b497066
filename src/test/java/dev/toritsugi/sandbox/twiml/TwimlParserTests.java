package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwimlParserTests {

	@Test
	void readsWhatIsSaidPlayedAndWaitedFor() throws TwimlException {
		assertThat(TwimlParser.parse("""
				<?xml version="1.0" encoding="UTF-8"?>
				<Response>
				  <Say voice="Polly.Kazuha" language="ja-JP">お電話ありがとうございます。</Say>
				  <Play>/music.mp3</Play>
				  <Pause length="3"/>
				  <Pause/>
				  <Redirect>/next</Redirect>
				  <Hangup/>
				</Response>""")).containsExactly(new Verb.Say("お電話ありがとうございます。", "Polly.Kazuha", "ja-JP"),
				new Verb.Play("/music.mp3"), new Verb.Pause(Duration.ofSeconds(3)),
				new Verb.Pause(Duration.ofSeconds(1)), new Verb.Redirect("/next"), new Verb.Hangup());
	}

	@Test
	void readsTheTaskOfAQueuedCaller() throws TwimlException {
		assertThat(TwimlParser.parse("""
				<Response><Enqueue workflowSid="WW1" action="/left?a=1&amp;b=2">
				<Task priority="5" timeout="200">{"a":"b &amp; &lt;c&gt;"}</Task></Enqueue></Response>"""))
			.containsExactly(
					new Verb.Enqueue("WW1", "{\"a\":\"b & <c>\"}", 5, Duration.ofSeconds(200), "/left?a=1&b=2"));
	}

	@Test
	void readsTheNumberDialled() throws TwimlException {
		assertThat(TwimlParser.parse("<Response><Dial timeout='7' action='/over'><Number>+81312345678</Number></Dial>"
				+ "<Dial>+12025550199</Dial></Response>"))
			.containsExactly(new Verb.Dial("+81312345678", Duration.ofSeconds(7), "/over"),
					new Verb.Dial("+12025550199", Duration.ofSeconds(30), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Hello", "<Response>", "<html/>", "<!DOCTYPE Response><Response/>",
			"<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Response><Say>&e;</Say></Response>" })
	void whatIsNoDocumentIsTwiliosDocumentParseFailure(String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(12100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Response><Play>no url</Play></Response>", "<Response><Redirect>%%</Redirect></Response>",
			"<Response><Dial action='no url'>+12025550199</Dial></Response>" })
	void anAddressThatIsNoneIsTwiliosInvalidUrl(String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(11100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Response><Shout>hey</Shout></Response>", "<Response><Enqueue>plain</Enqueue></Response>",
			"<Response><Pause length='long'/></Response>", "<Response><Dial><Client>alice</Client></Dial></Response>" })
	void whatTheSandboxDoesNotKnowIsNotPassedOver(String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(12200);
	}

}
