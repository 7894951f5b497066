package dev.toritsugi.sandbox.voice;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.taskrouter.Workspaces;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.assignment.Assignment;
import dev.toritsugi.sandbox.voice.assignment.Instructions;
import dev.toritsugi.sandbox.voice.assignment.ReservationLegs;
import dev.toritsugi.sandbox.voice.assignment.TaskConferences;
import dev.toritsugi.sandbox.voice.call.CallProgress;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.CallerPhones;
import dev.toritsugi.sandbox.voice.call.Calls;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.call.WorkerPhones;
import dev.toritsugi.sandbox.voice.conference.ConferenceCallbacks;
import dev.toritsugi.sandbox.voice.conference.Conferences;
import dev.toritsugi.sandbox.voice.dial.DialledConferences;
import dev.toritsugi.sandbox.voice.dial.DialledQueues;
import dev.toritsugi.sandbox.voice.dial.Dialling;
import dev.toritsugi.sandbox.voice.document.Courses;
import dev.toritsugi.sandbox.voice.document.Redirects;
import dev.toritsugi.sandbox.voice.document.WaitLoops;
import dev.toritsugi.sandbox.voice.document.Whispers;
import dev.toritsugi.sandbox.voice.flow.CallFlow;
import dev.toritsugi.sandbox.voice.flow.LeadingDocuments;
import dev.toritsugi.sandbox.voice.number.Applications;
import dev.toritsugi.sandbox.voice.number.PhoneNumbers;
import dev.toritsugi.sandbox.voice.prompt.Gathering;
import dev.toritsugi.sandbox.voice.prompt.Prompts;
import dev.toritsugi.sandbox.voice.prompt.Recordings;
import dev.toritsugi.sandbox.voice.queue.CallQueues;
import dev.toritsugi.sandbox.voice.queue.CallerTasks;
import dev.toritsugi.sandbox.voice.queue.Enqueuing;

/**
 * The telephone side of an account, wired together.
 *
 * @param calls the legs
 * @param flow lets calls come in, be placed, be led elsewhere and be ended
 * @param callerPhones lets those who call press keys, speak and hang up
 * @param phones lets those who are called answer, decline and hang up
 * @param queues the queues of callers
 * @param conferences the conferences
 * @param applications whom calls concern, by SID
 * @param assignment carries out what an application says of a reservation
 * @param legs the legs of reservations; to be told of events, before anybody outside is
 */
public record Voice(Calls calls, CallFlow flow, CallerPhones callerPhones, WorkerPhones phones, CallQueues queues,
		Conferences conferences, Applications applications, Assignment assignment, ReservationLegs legs) {

	/**
	 * The telephone side of a new account.
	 */
	public static Voice of(Engine engine, Sids sids, Workspaces workspaces, PhoneNumbers numbers, String accountSid) {
		VoiceParameters parameters = new VoiceParameters(accountSid);
		Calls calls = new Calls(engine, sids);
		Courses courses = new Courses(engine, parameters);
		CallProgress progress = new CallProgress(engine, parameters);
		WorkerPhones phones = new WorkerPhones(engine, calls);
		WaitLoops loops = new WaitLoops(engine, courses);
		CallQueues queues = new CallQueues(engine, sids);
		Enqueuing enqueuing = new Enqueuing(engine, queues, new CallerTasks(engine, workspaces, parameters), loops);
		Conferences conferences = new Conferences(engine, sids, loops, new ConferenceCallbacks(engine, accountSid));
		Whispers whispers = new Whispers(courses);
		prompts(engine, sids, courses, accountSid);
		endings(courses, calls);
		courses.handle(Enqueue.class, enqueuing::enqueue);
		dial(courses, new Dialling(engine, calls, phones, progress, whispers),
				new DialledQueues(engine, queues, enqueuing, workspaces, whispers),
				new DialledConferences(engine, conferences));
		Applications applications = new Applications(engine, sids, numbers);
		LeadingDocuments documents = new LeadingDocuments(engine, calls, courses);
		CallFlow flow = new CallFlow(engine, calls, documents, phones, progress, enqueuing, conferences, applications);
		ReservationLegs legs = new ReservationLegs(calls, phones, progress, enqueuing);
		Assignment assignment = new Assignment(engine, new Instructions(calls, documents, flow, enqueuing, legs,
				new TaskConferences(engine, calls, phones, legs, enqueuing, conferences)));
		return new Voice(calls, flow, new CallerPhones(calls), phones, queues, conferences, applications, assignment,
				legs);
	}

	private static void prompts(Engine engine, Sids sids, Courses courses, String accountSid) {
		Prompts prompts = new Prompts(engine);
		courses.handle(Verb.Say.class, prompts::say);
		courses.handle(Verb.Play.class, prompts::play);
		courses.handle(Verb.Pause.class, prompts::pause);
		courses.handle(Gather.class, new Gathering(engine, prompts)::gather);
		courses.handle(RecordMessage.class, new Recordings(engine, sids, accountSid)::record);
		courses.handle(Verb.Redirect.class, new Redirects(engine, courses)::redirect);
	}

	/** A call that is rejected after it was answered just ends, says Twilio's page. */
	private static void endings(Courses courses, Calls calls) {
		courses.handle(Verb.Hangup.class, (course, verb) -> calls.end(course.call(), CallStatus.COMPLETED));
		courses.handle(Verb.Leave.class, (course, verb) -> {
			course.setting().onLeave().run();
			course.goOn();
		});
		courses.handle(Verb.Reject.class, (course, reject) -> {
			CallStatus unanswered = reject.busy() ? CallStatus.BUSY : CallStatus.NO_ANSWER;
			calls.end(course.call(), course.call().ringing() ? unanswered : CallStatus.COMPLETED);
		});
	}

	private static void dial(Courses courses, Dialling phones, DialledQueues queues, DialledConferences conferences) {
		courses.handle(Dial.class, (course, dial) -> {
			Dial.Noun first = dial.nouns().get(0);
			if (first instanceof Dial.Queue queue) {
				queues.dial(course, dial, queue);
			}
			else if (first instanceof Dial.Conference conference) {
				conferences.dial(course, dial, conference);
			}
			else {
				phones.dial(course, dial);
			}
		});
	}

}
