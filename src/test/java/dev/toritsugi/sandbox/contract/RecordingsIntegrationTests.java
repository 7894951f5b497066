package dev.toritsugi.sandbox.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.Client;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the REST API for recordings with Twilio's Java SDK, and their media files.
 */
@SandboxServerTest
class RecordingsIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber DESK = new PhoneNumber(AccountSeed.NUMBER);

	private final Contract contract = Contract.of("voice-2010.json");

	private final HttpClient plain = HttpClient.newHttpClient();

	private final RestTestClient control;

	private final AccountCredentials credentials;

	@Autowired
	RecordingsIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient control) {
		super(environment, sandbox, account);
		this.control = control;
		this.credentials = account;
	}

	@BeforeEach
	void stopTheClock() {
		this.sandbox.account().engine().stand();
	}

	@Test
	void everyOperationAnswersByContract() throws InterruptedException {
		String call = talk();
		var started = com.twilio.rest.api.v2010.account.call.Recording.creator(call)
			.setRecordingChannels("dual")
			.setRecordingTrack("inbound")
			.create(this.client);
		assertThat(started.getStatus()).hasToString("in-progress");
		advance(10);
		assertThat(updateOfCall(call, "Twilio.CURRENT", "PAUSED").getStatus()).hasToString("paused");
		assertThat(updateOfCall(call, started.getSid(), "IN_PROGRESS").getStatus()).hasToString("in-progress");
		assertThat(updateOfCall(call, started.getSid(), "STOPPED").getStatus()).hasToString("stopped");
		var completed = com.twilio.rest.api.v2010.account.call.Recording.fetcher(call, started.getSid())
			.fetch(this.client);
		assertThat(completed.getStatus()).hasToString("completed");
		assertThat(completed.getDuration()).isEqualTo("10");
		assertThat(completed.getTrack()).isEqualTo("inbound");
		assertThat(read(com.twilio.rest.api.v2010.account.call.Recording.reader(call).read(this.client))).hasSize(1);
		String conference = conferenceRecordings();
		assertThat(read(Recording.reader().read(this.client))).hasSize(1);
		assertThat(read(Recording.reader().setPageSize(1L).setIncludeSoftDeleted(true).read(this.client))).hasSize(2);
		assertThat(read(Recording.reader().setConferenceSid(conference).read(this.client))).isEmpty();
		Recording fetched = Recording.fetcher(started.getSid()).fetch(this.client);
		assertThat(fetched.getMediaUrl().toString()).endsWith("/Recordings/" + started.getSid());
		com.twilio.rest.api.v2010.account.call.Recording.deleter(call, started.getSid()).delete(this.client);
		String other = com.twilio.rest.api.v2010.account.call.Recording.creator(call).create(this.client).getSid();
		Recording.deleter(other).delete(this.client);

		assertThat(this.contract.operations(".*Recording")).isSubsetOf(this.contract.operations(this.http.exchanges()));
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
		assertRefused(404, 20404, () -> Recording.fetcher(started.getSid()).fetch(this.client));
		assertThat(Recording.fetcher(started.getSid()).setIncludeSoftDeleted(true).fetch(this.client).getStatus())
			.isEqualTo(Recording.Status.DELETED);
	}

	private String conferenceRecordings() throws InterruptedException {
		String conference = "";
		for (String name : List.of("alice", "bob")) {
			Participant participant = Participant.creator("Room", DESK, new Client(name))
				.setConferenceRecord("record-from-start")
				.create(this.client);
			picksUp(participant.getCallSid());
			conference = participant.getConferenceSid();
		}
		String room = conference;
		var recorded = read(com.twilio.rest.api.v2010.account.conference.Recording.reader(room).read(this.client));
		assertThat(recorded).hasSize(1);
		String sid = recorded.get(0).getSid();
		advance(5);
		com.twilio.rest.api.v2010.account.conference.Recording
			.updater(room, sid, com.twilio.rest.api.v2010.account.conference.Recording.Status.PAUSED)
			.setPauseBehavior("skip")
			.update(this.client);
		advance(60);
		Conference.updater(room).setStatus(Conference.UpdateStatus.COMPLETED).update(this.client);
		assertThat(com.twilio.rest.api.v2010.account.conference.Recording.fetcher(room, sid)
			.fetch(this.client)
			.getDuration()).isEqualTo("5");
		com.twilio.rest.api.v2010.account.conference.Recording.deleter(room, sid).delete(this.client);
		return room;
	}

	@Test
	void aCallThatIsOverIsNotRecorded() throws InterruptedException {
		String call = talk();
		String sid = com.twilio.rest.api.v2010.account.call.Recording.creator(call).create(this.client).getSid();
		Call.updater(call).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		assertRefused(400, 21220,
				() -> com.twilio.rest.api.v2010.account.call.Recording.creator(call).create(this.client));
		assertRefused(400, 21220, () -> updateOfCall(call, sid, "PAUSED"));
		assertRefused(404, 20404, () -> updateOfCall(call, "Twilio.CURRENT", "PAUSED"));
	}

	@Test
	void aCallOrAParticipantIsRecordedFromTheAnswer() throws InterruptedException {
		URI file = this.application.answers("/file", "");
		String call = Call.creator(new Client("alice"), DESK, new Twiml("<Response><Pause length='60'/></Response>"))
			.setRecord(true)
			.setRecordingStatusCallback(file.toString())
			.create(this.client)
			.getSid();
		picksUp(call);
		Participant bob = Participant.creator("Room", DESK, new Client("bob"))
			.setRecord(true)
			.setRecordingChannels("dual")
			.create(this.client);
		picksUp(bob.getCallSid());
		assertThat(read(Recording.reader().read(this.client))).extracting(Recording::getSource)
			.containsExactly(Recording.Source.OUTBOUND_API, Recording.Source.OUTBOUND_API);
		Call.updater(call).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		settle();
		assertThat(this.application.told("/file")).singleElement().asString().contains("RecordingStatus=completed");
	}

	@Test
	void theMediaFileIsAsLongAsTheRecording() throws Exception {
		String call = talk();
		String sid = com.twilio.rest.api.v2010.account.call.Recording.creator(call)
			.setRecordingChannels("dual")
			.create(this.client)
			.getSid();
		advance(7);
		updateOfCall(call, sid, "STOPPED");
		String media = media(sid);
		HttpResponse<byte[]> wav = get(media, Map.of());
		assertThat(wav.headers().firstValue("Content-Type")).contains("audio/x-wav");
		AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav.body()));
		assertThat(sound.getFormat().getChannels()).isEqualTo(2);
		assertThat(sound.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
		assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isEqualTo(7f);
		assertThat(get(media + ".wav?RequestedChannels=1", Map.of()).body()).hasSize(44 + 7 * 16_000);
		HttpResponse<byte[]> part = get(media + ".wav", Map.of("Range", "bytes=100-199"));
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/" + wav.body().length);
		assertThat(part.body()).containsExactly(Arrays.copyOfRange(wav.body(), 100, 200));
		HttpResponse<byte[]> behind = get(media + ".wav", Map.of("Range", "bytes=999999999-"));
		assertThat(behind.statusCode()).isEqualTo(416);
		assertThat(behind.body()).isEmpty();
		assertThat(behind.headers().firstValue("Content-Range")).contains("bytes */" + wav.body().length);
		HttpResponse<byte[]> whole = get(media + ".wav", Map.of("Range", "bytes=x"));
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(whole.body()).containsExactly(wav.body());
		HttpResponse<byte[]> mp3 = get(media + ".mp3", Map.of());
		assertThat(mp3.headers().firstValue("Content-Type")).contains("audio/mpeg");
		assertThat(mp3.body().length * 8 / 32_000.0).isBetween(6.9, 7.1);
		Recording.deleter(sid).delete(this.client);
		assertThat(get(media, Map.of()).statusCode()).isEqualTo(404);
	}

	@Test
	void aMonoRecordingHasNoSecondChannel() throws Exception {
		String sid = stopped(talk());
		assertThat(get(media(sid) + "?RequestedChannels=2", Map.of()).statusCode()).isEqualTo(400);
	}

	@Test
	void theControlApiChoosesTheResultOfRecordings() throws Exception {
		behave("{\"outcome\":\"silent\"}");
		String silent = stopped(talk());
		Recording absent = Recording.fetcher(silent).fetch(this.client);
		assertThat(absent.getStatus()).isEqualTo(Recording.Status.ABSENT);
		assertThat(absent.getErrorCode()).isEqualTo(16102);
		assertThat(absent.getMediaUrl()).isNull();
		behave("{\"mediaMissing\":true,\"delay\":\"PT20S\"}");
		String late = stopped(talk());
		assertThat(Recording.fetcher(late).fetch(this.client).getStatus()).isEqualTo(Recording.Status.PROCESSING);
		advance(20);
		assertThat(Recording.fetcher(late).fetch(this.client).getStatus()).isEqualTo(Recording.Status.COMPLETED);
		assertThat(get(media(late), Map.of()).statusCode()).isEqualTo(404);
		this.control.put()
			.uri("/sandbox/recordings")
			.header("Content-Type", "application/json")
			.body("{\"outcome\":\"lost\"}")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	private void behave(String body) {
		this.control.put()
			.uri("/sandbox/recordings")
			.header("Content-Type", "application/json")
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String stopped(String call) throws InterruptedException {
		String sid = com.twilio.rest.api.v2010.account.call.Recording.creator(call).create(this.client).getSid();
		advance(2);
		updateOfCall(call, sid, "STOPPED");
		return sid;
	}

	private com.twilio.rest.api.v2010.account.call.Recording updateOfCall(String call, String sid, String status) {
		return com.twilio.rest.api.v2010.account.call.Recording
			.updater(call, sid, com.twilio.rest.api.v2010.account.call.Recording.Status.valueOf(status))
			.update(this.client);
	}

	private String talk() throws InterruptedException {
		URI pause = this.application.answers("/pause", "<Response><Pause length='600'/></Response>");
		IncomingPhoneNumber.updater(number()).setVoiceUrl(pause).update(this.client);
		return somebodyCalls().sid();
	}

	private void advance(int seconds) throws InterruptedException {
		this.sandbox.account().engine().advance(Duration.ofSeconds(seconds), Duration.ofSeconds(5));
	}

	private String media(String sid) {
		return "/2010-04-01/Accounts/%s/Recordings/%s".formatted(this.credentials.sid(), sid);
	}

	private HttpResponse<byte[]> get(String path, Map<String, String> headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.http.address() + path))
			.header("Authorization",
					"Basic " + Base64.getEncoder()
						.encodeToString((this.credentials.sid() + ":" + this.credentials.authToken())
							.getBytes(StandardCharsets.UTF_8)));
		headers.forEach(request::header);
		return this.plain.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

}
