package dev.toritsugi.sandbox.voice.lifecycle;

import java.net.URI;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.parser.TwimlParser;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.conference.ConferenceService;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.TwimlApplicationRegistry;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives and places calls. Redirects live calls, replaces their TwiML document, and
 * ends calls.
 */
public final class CallService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/**
	 * Twilio's error number for an invalid URL. UNCONFIRMED: Twilio's pages name no error
	 * number for a phone number without a voice URL.
	 */
	private static final int NO_VOICE_URL = 11100;

	private final Engine engine;

	private final CallRegistry calls;

	private final CallDocumentService documents;

	private final CalleePhoneService calleePhones;

	private final CallProgressReporter progressReporter;

	private final EnqueueHandler enqueueHandler;

	private final ConferenceService conferences;

	private final TwimlApplicationRegistry applications;

	private final RecordingService recordings;

	private final AnsweringMachineDetector detector;

	public CallService(Engine engine, CallRegistry calls, CallDocumentService documents,
			CalleePhoneService calleePhones, CallProgressReporter progressReporter, EnqueueHandler enqueueHandler,
			ConferenceService conferences, TwimlApplicationRegistry applications, RecordingService recordings,
			AnsweringMachineDetector detector) {
		this.engine = engine;
		this.calls = calls;
		this.documents = documents;
		this.calleePhones = calleePhones;
		this.progressReporter = progressReporter;
		this.enqueueHandler = enqueueHandler;
		this.conferences = conferences;
		this.applications = applications;
		this.recordings = recordings;
		this.detector = detector;
	}

	/**
	 * Receives a call and fetches TwiML from the voice URL of the called number. If the
	 * number has no voice URL, the call fails.
	 * @param from caller's number in E.164; the word that Twilio sends for a withheld
	 * number, or an empty text; {@code client:…} or {@code sip:…}
	 * @param to called number of the account
	 */
	public Call receive(String from, IncomingPhoneNumber to) {
		VoiceSettings voice = this.applications.voice(to);
		Call call = this.calls.ring(from, to.number(), CallDirection.INBOUND);
		call.relations().setNumber(to);
		log.info("{}: {} calls {}", call.sid(), from.isEmpty() ? "a withheld number" : from, to.number());
		follow(call, voice.fallback(), voice.callStatusCallback());
		VoiceUrl address = voice.address();
		if (address == null) {
			this.engine.alert(NO_VOICE_URL,
					"%s fails: the number %s has no voice URL".formatted(call.sid(), to.number()));
			this.calls.end(call, CallStatus.FAILED);
		}
		else {
			this.documents.fetchAndExecute(call, address.method(), address.url());
		}
		return call;
	}

	/**
	 * Places a call. When the call is answered, executes the document in the request or
	 * fetches one from the URL in the request.
	 * @throws TwilioError if the document is not valid TwiML
	 */
	public Call place(OutboundCallRequest wanted) {
		TwimlDocument document = (wanted.twiml() != null) ? parse(wanted.twiml()) : null;
		Call call = this.calleePhones.ring(new OutgoingRing(wanted.from(), wanted.to(), CallDirection.OUTBOUND_API,
				wanted.timeout(), null, null, (answered) -> answered(answered, wanted, document)));
		if (wanted.timeLimit() != null) {
			this.calls.limit(call, wanted.timeLimit());
		}
		RecordingRequest recording = wanted.recording();
		if (recording != null) {
			call.whenAnswered(() -> this.recordings.start(call, recording));
		}
		follow(call, wanted.fallback(), wanted.statusCallback());
		return call;
	}

	/**
	 * Executes the document of an answered call. A synchronous detection of answering
	 * machines delays the document, and its result is part of the request for the
	 * document. The document is omitted if the application redirects the call during the
	 * detection.
	 */
	private void answered(Call call, OutboundCallRequest wanted, @Nullable TwimlDocument document) {
		MachineDetection detection = wanted.detection();
		if (detection == null) {
			execute(call, wanted, document, Map.of());
		}
		else if (detection.async()) {
			this.detector.follow(call, detection);
			execute(call, wanted, document, Map.of());
		}
		else {
			this.detector.detect(call, detection, (result) -> {
				if (!call.twimlState().hasExecution()) {
					execute(call, wanted, document, result);
				}
			});
		}
	}

	private void execute(Call call, OutboundCallRequest wanted, @Nullable TwimlDocument document,
			Map<String, String> more) {
		if (document != null) {
			this.documents.execute(call, document.verbs());
		}
		else if (wanted.url() != null) {
			this.documents.fetchAndExecute(call, wanted.url().method(), wanted.url().url(), more);
		}
	}

	/**
	 * Sets the fallback URL and the status callback of a call. A new status callback
	 * replaces the previous status callback.
	 * @param fallback fallback URL, or null to keep the current one
	 * @param statusCallback status callback, or null to keep the current one
	 */
	public void follow(Call call, @Nullable VoiceUrl fallback, @Nullable CallStatusCallback statusCallback) {
		if (fallback != null) {
			call.twimlState().fallback(new TwimlUrl(fallback.url().toString(), fallback.method()));
		}
		if (statusCallback != null) {
			this.progressReporter.followInstead(call, new CallProgressReporter.Subscription(Webhook.Kind.CALL_STATUS,
					statusCallback.method(), statusCallback.url(), statusCallback.events(), Map.of()));
		}
	}

	/**
	 * Ends a call.
	 * @param completed true to set the call status {@code completed}, false to set
	 * {@code canceled}
	 */
	public void end(Call call, boolean completed) {
		this.calls.end(call, completed ? CallStatus.COMPLETED : CallStatus.CANCELED);
	}

	/**
	 * Redirects a call to the TwiML document at another URL. The call leaves its queue or
	 * conference.
	 * @param method HTTP method, GET or POST
	 * @throws TwilioError if the call is not in progress
	 */
	public void redirect(Call call, String method, URI url) {
		requireInProgress(call);
		takeOut(call);
		this.documents.fetchAndExecute(call, method, url);
	}

	/**
	 * Replaces the TwiML document of a call and executes the new document. The call
	 * leaves its queue or conference.
	 * @throws TwilioError if the call is not in progress
	 */
	public void play(Call call, TwimlDocument document) {
		requireInProgress(call);
		takeOut(call);
		this.documents.execute(call, document.verbs());
	}

	private void takeOut(Call call) {
		this.enqueueHandler.takeOut(call);
		this.conferences.takeOut(call);
	}

	/**
	 * Checks that a call can be redirected.
	 * @throws TwilioError if the call is not in progress
	 */
	public static void requireInProgress(Call call) {
		if (call.status() != CallStatus.IN_PROGRESS) {
			throw TwilioError.callNotInProgress();
		}
	}

	/**
	 * Parses a TwiML document in a REST request.
	 * @throws TwilioError if the document is not valid TwiML
	 */
	public static TwimlDocument parse(String document) {
		try {
			return TwimlParser.parse(document);
		}
		catch (TwimlException ex) {
			throw TwilioError.badRequest("Twiml: " + ex.getMessage());
		}
	}

}
