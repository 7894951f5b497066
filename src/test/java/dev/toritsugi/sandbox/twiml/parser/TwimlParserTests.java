package dev.toritsugi.sandbox.twiml.parser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Client;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwimlParserTests {

	@Test
	void readsWhatIsSaidPlayedAndWaitedFor() throws TwimlException {
		assertThat(verbs("""
				<?xml version="1.0" encoding="UTF-8"?>
				<Response>
				  <!-- hello -->
				  <Say voice="Polly.Kazuha" language="ja-JP"><![CDATA[お電話 & ありがとうございます。]]></Say>
				  <Say loop="2">Wait <break time="1s"/> here</Say>
				  <Play>/music.mp3</Play>
				  <Play digits="1w2"/>
				  <Pause length="3"/>
				  <Pause/>
				  <Redirect method="get">/next</Redirect>
				  <Reject reason="busy"/>
				  <Leave/>
				  <Hangup/>
				</Response>""")).containsExactly(new Verb.Say("お電話 & ありがとうございます。", "Polly.Kazuha", "ja-JP"),
				new Verb.Say("Wait  here", null, null, 2), new Verb.Play("/music.mp3"), new Verb.Play("", "1w2", 1),
				new Verb.Pause(Duration.ofSeconds(3)), new Verb.Pause(Duration.ofSeconds(1)),
				new Verb.Redirect(new TwimlUrl("/next", "GET")), new Verb.Reject(true), new Verb.Leave(),
				new Verb.Hangup());
	}

	@Test
	void readsTheTaskOfAQueuedCaller() throws TwimlException {
		assertThat(verbs("""
				<Response><Enqueue workflowSid="WW1" action="/left?a=1&amp;b=2" waitUrl="/wait" waitUrlMethod="GET">
				<Task priority="5" timeout="200">{"a":"b &amp; &lt;c&gt;"}</Task></Enqueue>
				<Enqueue workflowSid="WW1"><TaskAttributes>{"old":1}</TaskAttributes></Enqueue>
				<Enqueue waitUrl="" maxQueueSize="2">support</Enqueue></Response>""")).containsExactly(
				new Enqueue("WW1", new Enqueue.Task("{\"a\":\"b & <c>\"}", 5, Duration.ofSeconds(200)),
						new TwimlUrl("/left?a=1&b=2", "POST"), new TwimlUrl("/wait", "GET"), null),
				new Enqueue("WW1", new Enqueue.Task("{\"old\":1}", null, null), null, null, null),
				new Enqueue("support", null, null, new TwimlUrl("", "POST"), 2));
	}

	@Test
	void readsWhatACallerIsAskedFor() throws TwimlException {
		assertThat(verbs("""
				<Response><Gather input="dtmf speech" timeout="3" numDigits="1" finishOnKey="" action="/menu"
				  actionOnEmptyResult="true" language="ja-JP" speechTimeout="2"><Say>1か2</Say><Pause/></Gather>
				<Gather/><Record maxLength="30" finishOnKey="#" playBeep="false" transcribe="true"
				  recordingStatusCallback="/recorded" recordingStatusCallbackEvent="in-progress completed"/>
				</Response>""")).containsExactly(
				new Gather(List.of(new Verb.Say("1か2", null, null), new Verb.Pause(Duration.ofSeconds(1))), true, true,
						Duration.ofSeconds(3), "", 1, new TwimlUrl("/menu", "POST"), true, Duration.ofSeconds(2)),
				new Gather(List.of(), true, false, Duration.ofSeconds(5), "#", null, new TwimlUrl("", "POST"), false,
						null),
				new RecordMessage(new TwimlUrl("", "POST"), Duration.ofSeconds(5), "#", Duration.ofSeconds(30), false,
						true,
						new StatusCallback(new TwimlUrl("/recorded", "POST"), Set.of("in-progress", "completed"))));
	}

	@Test
	void readsWhomToDial() throws TwimlException {
		assertThat(
				verbs("""
						<Response><Dial timeout='7' action='/over' callerId='+12025550100' hangupOnStar='true'>
						<Number url='/whisper' statusCallback='/leg' statusCallbackEvent='ringing answered'>+81312345678</Number>
						<Client><Identity>alice</Identity><Parameter name='a' value='b'/></Client>
						<Sip>sip:bob@example.com</Sip></Dial><Dial>+12025550199</Dial></Response>"""))
			.containsExactly(
					new Dial(
							List.of(new Dial.Endpoint("+81312345678", new TwimlUrl("/whisper", "POST"),
									new StatusCallback(new TwimlUrl("/leg", "POST"), Set.of("ringing", "answered")),
									null), new Dial.Endpoint("client:alice", null, null, null, Map.of("a", "b")),
									new Dial.Endpoint("sip:bob@example.com", null, null, null)),
							Duration.ofSeconds(7), new TwimlUrl("/over", "POST"), "+12025550100", Duration.ofHours(4),
							true, false, null),
					new Dial(List.of(new Dial.Endpoint("+12025550199", null, null, null)), Duration.ofSeconds(30), null,
							null, Duration.ofHours(4), false, false, null));
	}

	@Test
	void readsQueuesAndConferencesToDial() throws TwimlException {
		assertThat(verbs("""
				<Response><Dial><Queue reservationSid="WR1" postWorkActivitySid="WA1"/></Dial>
				<Dial><Queue url="/whisper">support</Queue></Dial>
				<Dial><Conference muted="true" startConferenceOnEnter="false" endConferenceOnExit="true" beep="onEnter"
				  participantLabel="boss" waitUrl="" statusCallback="/conference" statusCallbackEvent="join leave"
				  >Room 1</Conference></Dial></Response>""")).extracting((verb) -> ((Dial) verb).nouns().get(0))
			.containsExactly(new Dial.Queue("", "WR1", "WA1", null),
					new Dial.Queue("support", null, null, new TwimlUrl("/whisper", "POST")),
					new Dial.Conference("Room 1", true, false, true, 250, "onEnter", "boss", null,
							new TwimlUrl("", "POST"),
							new StatusCallback(new TwimlUrl("/conference", "POST"), Set.of("join", "leave")), null));
	}

	@Test
	void readsWhatTwiliosLibraryWrites() throws TwimlException {
		String document = new VoiceResponse.Builder()
			.enqueue(new com.twilio.twiml.voice.Enqueue.Builder().workflowSid("WW1")
				.task(new com.twilio.twiml.voice.Task.Builder("{\"名\":\"<&>\"}").build())
				.build())
			.dial(new com.twilio.twiml.voice.Dial.Builder().answerOnBridge(true)
				.client(new Client.Builder("alice").build())
				.build())
			.build()
			.toXml();
		assertThat(TwimlParser.parse(document).warnings()).isEmpty();
		assertThat(verbs(document)).first()
			.isEqualTo(new Enqueue("WW1", new Enqueue.Task("{\"名\":\"<&>\"}", null, null), null, null, null));
	}

	@Test
	void anUnknownAttributeIsPassedOverWithAWarning() throws TwimlException {
		TwimlDocument document = TwimlParser
			.parse("<Response><Gather colour='red'><Say volume='11'>Hi</Say></Gather></Response>");
		assertThat(document.verbs()).hasSize(1);
		assertThat(document.warnings()).containsExactly(
				new TwimlDocument.Warning(12200, "<Say> has no attribute volume"),
				new TwimlDocument.Warning(12200, "<Gather> has no attribute colour"));
	}

	@ParameterizedTest
	@CsvSource({ "'',http://app/call?a=1", "/next,http://app/next", "next,http://app/next", "?b=2,http://app/call?b=2",
			"https://other/x,https://other/x" })
	void anAddressIsRelativeToItsDocument(String url, String resolved) {
		assertThat(new TwimlUrl(url, "POST").resolve(URI.create("http://app/call?a=1"))).hasToString(resolved);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Hello", "<Response>", "<!DOCTYPE Response><Response/>",
			"<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Response><Say>&e;</Say></Response>" })
	void whatIsNoDocumentIsTwiliosDocumentParseFailure(String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(12100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Response><Play>no url</Play></Response>", "<Response><Play/></Response>",
			"<Response><Redirect>%%</Redirect></Response>",
			"<Response><Dial action='no url'>+12025550199</Dial></Response>" })
	void anAddressThatIsNoneIsTwiliosInvalidUrl(String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(11100);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			12102 | <html/>
			12200 | <Response><Shout>hey</Shout></Response>
			12200 | <Response><Enqueue><Task>{}</Task></Enqueue></Response>
			12200 | <Response><Dial><Shop>alice</Shop></Dial></Response>
			12200 | <Response><Leave><Say>no</Say></Leave></Response>
			13239 | <Response><Dial><Conference trim='maybe'>Room</Conference></Dial></Response>
			13210 | <Response><Dial method='PUT' action='/a'>+12025550199</Dial></Response>
			13215 | <Response><Dial><Queue>q</Queue><Number>+12025550199</Number></Dial></Response>
			13223 | <Response><Dial/></Response>
			13230 | <Response><Dial><Conference muted='perhaps'>r</Conference></Dial></Response>
			13237 | <Response><Dial><Conference/></Dial></Response>
			13243 | <Response><Dial><Sip>bob</Sip></Dial></Response>
			13310 | <Response><Gather finishOnKey='x'/></Response>
			13320 | <Response><Gather><Dial>+12025550199</Dial></Gather></Response>
			13710 | <Response><Redirect method='PUT'>/a</Redirect></Response>
			14204 | <Response><Enqueue/></Response>
			14206 | <Response><Enqueue waitUrlMethod='PUT'>q</Enqueue></Response>
			14212 | <Response><Dial><Queue/></Dial></Response>
			""")
	void whatIsWrongHasTwiliosNumber(int code, String document) {
		assertThatExceptionOfType(TwimlException.class).isThrownBy(() -> TwimlParser.parse(document))
			.extracting(TwimlException::code)
			.isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			12200 | <Response><Enqueue maxQueueSize='5001'>q</Enqueue></Response>
			12200 | <Response><Enqueue workflowSid='WW1'><Task timeout='1209601'>{}</Task></Enqueue></Response>
			13212 | <Response><Dial timeout='601'>+12025550199</Dial></Response>
			13313 | <Response><Gather timeout='-1'/></Response>
			13314 | <Response><Gather numDigits='0'/></Response>
			13699 | <Response><Record trim='maybe'/></Response>
			13699 | <Response><Dial trim='maybe'>+12025550199</Dial></Response>
			13510 | <Response><Say loop='-1'>hey</Say></Response>
			13612 | <Response><Record maxLength='0'/></Response>
			13910 | <Response><Pause length='long'/></Response>
			13212 | <Response><Dial timeout='-5'>+12025550199</Dial></Response>
			13216 | <Response><Dial timeLimit='0'>+12025550199</Dial></Response>
			13910 | <Response><Pause length='-1'/></Response>
			""")
	void anInvalidNumberIsAWarningAndTheDefaultApplies(int code, String document) throws TwimlException {
		TwimlDocument parsed = TwimlParser.parse(document);
		assertThat(parsed.warnings()).extracting(TwimlDocument.Warning::code).containsExactly(code);
		assertThat(parsed.verbs()).isEqualTo(verbs(
				document.replaceAll(" (maxQueueSize|timeout|numDigits|loop|maxLength|length|timeLimit)='[^']*'", "")));
	}

	@Test
	void aLoopOf99999IsNoWarning() throws TwimlException {
		TwimlDocument parsed = TwimlParser.parse("<Response><Say loop='99999'>hey</Say></Response>");
		assertThat(parsed.warnings()).isEmpty();
		assertThat(parsed.verbs()).containsExactly(new Verb.Say("hey", null, null, 1000));
	}

	@Test
	void aClientWithoutAnIdentityIsNotDialled() {
		assertThatExceptionOfType(TwimlException.class)
			.isThrownBy(() -> TwimlParser.parse("<Response><Dial><Client></Client></Dial></Response>"))
			.extracting(TwimlException::code)
			.isEqualTo(13223);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pay", "Connect", "Start", "Stop", "Refer", "Sms", "Prompt", "Siprec", "Echo" })
	void whatTwilioHasAndTheSandboxHasNotIsRefusedByName(String verb) {
		assertThatExceptionOfType(TwimlException.class)
			.isThrownBy(() -> TwimlParser.parse("<Response><%s/></Response>".formatted(verb)))
			.withMessage("the sandbox does not emulate <%s>", verb);
	}

	private static List<Verb> verbs(String document) throws TwimlException {
		return TwimlParser.parse(document).verbs();
	}

}
