package dev.toritsugi.sandbox.voice;

import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.assignment.AssignmentService;
import dev.toritsugi.sandbox.voice.assignment.ConferenceInstructionExecutor;
import dev.toritsugi.sandbox.voice.assignment.InstructionExecutor;
import dev.toritsugi.sandbox.voice.assignment.WorkerLegService;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.browser.BrowserServices;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.conference.ConferenceService;
import dev.toritsugi.sandbox.voice.conference.ConferenceServices;
import dev.toritsugi.sandbox.voice.conference.OutboundParticipantService;
import dev.toritsugi.sandbox.voice.conference.ParticipantService;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.dial.ConferenceDialHandler;
import dev.toritsugi.sandbox.voice.dial.DialHandler;
import dev.toritsugi.sandbox.voice.dial.PhoneDialHandler;
import dev.toritsugi.sandbox.voice.dial.QueueDialHandler;
import dev.toritsugi.sandbox.voice.interpreter.AnnouncementPlayer;
import dev.toritsugi.sandbox.voice.interpreter.CallEndHandler;
import dev.toritsugi.sandbox.voice.interpreter.RedirectHandler;
import dev.toritsugi.sandbox.voice.interpreter.TwimlInterpreter;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import dev.toritsugi.sandbox.voice.interpreter.WhisperPlayer;
import dev.toritsugi.sandbox.voice.lifecycle.CallDocumentService;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.CallerIdCheck;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumberRegistry;
import dev.toritsugi.sandbox.voice.number.OutgoingCallerIdRegistry;
import dev.toritsugi.sandbox.voice.number.TwimlApplicationRegistry;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.CallerPhoneService;
import dev.toritsugi.sandbox.voice.prompt.GatherHandler;
import dev.toritsugi.sandbox.voice.prompt.PromptHandler;
import dev.toritsugi.sandbox.voice.prompt.RecordHandler;
import dev.toritsugi.sandbox.voice.queue.CallQueueRegistry;
import dev.toritsugi.sandbox.voice.queue.CallerTaskService;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * The services for the phone calls of one account.
 *
 * @param calls registry of all calls; each inbound or outbound leg is a separate call
 * @param callService receives, places, redirects and ends calls
 * @param callerPhones emulates callers, who press keys, speak and hang up
 * @param calleePhones rings phones and emulates the called people, who answer, decline
 * and hang up
 * @param queues registry of the caller queues
 * @param conferenceServices services for conferences and their participants
 * @param recordings service that starts, stops and deletes recordings
 * @param detector detects who answers outbound calls
 * @param callerIdCheck checks caller IDs, with the registry of the verified caller IDs
 * @param applications registry of the TwiML applications
 * @param assignment service that sends assignment callbacks and executes assignment
 * instructions
 * @param browsers services for phone calls in browsers
 * @param legs service that calls workers for their reservations; must receive each
 * TaskRouter event before the application receives the event
 * @param behavior switches between behaviors that Twilio does not document
 */
public record VoiceServices(CallRegistry calls, CallService callService, CallerPhoneService callerPhones,
		CalleePhoneService calleePhones, CallQueueRegistry queues, ConferenceServices conferenceServices,
		RecordingService recordings, AnsweringMachineDetector detector, CallerIdCheck callerIdCheck,
		TwimlApplicationRegistry applications, AssignmentService assignment, BrowserServices browsers,
		WorkerLegService legs, BehaviorSwitches behavior) {

	/**
	 * Creates the phone call services of a new account.
	 * @param apiUrl base URL of the REST API, for the URLs of media files
	 */
	public static VoiceServices of(Engine engine, SidGenerator sids, TaskRouter taskRouter,
			IncomingPhoneNumberRegistry numbers, String accountSid, Supplier<String> apiUrl) {
		VoiceParameters parameters = new VoiceParameters(accountSid);
		CallerIdCheck callerIdCheck = new CallerIdCheck(numbers, new OutgoingCallerIdRegistry(engine, sids));
		CallRegistry calls = new CallRegistry(engine, sids);
		TwimlInterpreter interpreter = new TwimlInterpreter(engine, parameters);
		CallProgressReporter progressReporter = new CallProgressReporter(engine, parameters);
		CalleePhoneService calleePhones = new CalleePhoneService(engine, calls);
		BehaviorSwitches behavior = new BehaviorSwitches();
		WaitDocumentPlayer waitPlayer = new WaitDocumentPlayer(engine, interpreter, calls, behavior);
		CallQueueRegistry queues = new CallQueueRegistry(engine, sids);
		EnqueueHandler enqueueHandler = new EnqueueHandler(engine, taskRouter.tasks(), queues,
				new CallerTaskService(engine, taskRouter, parameters), waitPlayer, behavior);
		RecordingService recordings = new RecordingService(engine, sids, accountSid, apiUrl);
		AnsweringMachineDetector detector = new AnsweringMachineDetector(engine, accountSid);
		ConferenceServices conferenceServices = ConferenceServices.of(engine, sids, parameters, calls, calleePhones,
				progressReporter, waitPlayer, new AnnouncementPlayer(engine, interpreter), recordings, detector,
				behavior);
		ConferenceService conferences = conferenceServices.conferences();
		WhisperPlayer whisperPlayer = new WhisperPlayer(interpreter);
		prompts(engine, interpreter, new PromptHandler(engine, behavior), recordings);
		endings(interpreter, calls);
		interpreter.handle(Enqueue.class, enqueueHandler::enqueue);
		DialHandler dialHandler = new DialHandler(
				new PhoneDialHandler(engine, calls, calleePhones, progressReporter, whisperPlayer, recordings, detector,
						callerIdCheck),
				new QueueDialHandler(engine, queues, enqueueHandler, taskRouter, whisperPlayer, recordings),
				new ConferenceDialHandler(engine, conferences, recordings));
		interpreter.handle(Dial.class, dialHandler::dial);
		TwimlApplicationRegistry applications = new TwimlApplicationRegistry(engine, sids, numbers);
		CallDocumentService documents = new CallDocumentService(engine, calls, interpreter);
		CallService callService = new CallService(engine, calls, documents, calleePhones, progressReporter,
				enqueueHandler, conferences, applications, recordings, detector);
		WorkerLegService legs = new WorkerLegService(taskRouter, calls, calleePhones, progressReporter, enqueueHandler,
				recordings);
		AssignmentService assignment = new AssignmentService(engine, taskRouter, callerIdCheck,
				new InstructionExecutor(taskRouter.reservations(), calls, documents, callService, enqueueHandler, legs,
						new ConferenceInstructionExecutor(engine, taskRouter, calls, calleePhones, legs, enqueueHandler,
								conferences)));
		CallerPhoneService callerPhones = new CallerPhoneService(calls);
		BrowserServices browsers = BrowserServices.of(engine, calls, calleePhones, callerPhones, parameters, behavior);
		return new VoiceServices(calls, callService, callerPhones, calleePhones, queues, conferenceServices, recordings,
				detector, callerIdCheck, applications, assignment, browsers, legs, behavior);
	}

	/**
	 * Stores the verified caller IDs of the account.
	 */
	public OutgoingCallerIdRegistry callerIds() {
		return this.callerIdCheck.callerIds();
	}

	/**
	 * Finds and ends conferences.
	 */
	public ConferenceService conferences() {
		return this.conferenceServices.conferences();
	}

	/**
	 * Changes and removes the participants of conferences.
	 */
	public ParticipantService participants() {
		return this.conferenceServices.participants();
	}

	/**
	 * Calls phones and adds the answered calls to conferences.
	 */
	public OutboundParticipantService outboundParticipants() {
		return this.conferenceServices.outbound();
	}

	private static void prompts(Engine engine, TwimlInterpreter interpreter, PromptHandler prompts,
			RecordingService recordings) {
		interpreter.handle(Verb.Say.class, prompts::say);
		interpreter.handle(Verb.Play.class, prompts::play);
		interpreter.handle(Verb.Pause.class, prompts::pause);
		interpreter.handle(Gather.class, new GatherHandler(engine, prompts)::gather);
		interpreter.handle(RecordMessage.class, new RecordHandler(engine, recordings)::record);
		interpreter.handle(Verb.Redirect.class, new RedirectHandler(engine, interpreter)::redirect);
	}

	private static void endings(TwimlInterpreter interpreter, CallRegistry calls) {
		CallEndHandler handler = new CallEndHandler(calls);
		interpreter.handle(Verb.Hangup.class, handler::hangUp);
		interpreter.handle(Verb.Reject.class, handler::reject);
		interpreter.handle(Verb.Leave.class, handler::leave);
	}

}
