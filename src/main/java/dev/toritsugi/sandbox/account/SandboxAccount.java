package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.WebhookSender;
import dev.toritsugi.sandbox.fault.FaultInjectingWebhookSender;
import dev.toritsugi.sandbox.fault.FaultRegistry;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.EventCallbackSender;
import dev.toritsugi.sandbox.voice.VoiceServices;
import dev.toritsugi.sandbox.voice.assignment.AssignmentService;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CalleePhoneService;
import dev.toritsugi.sandbox.voice.call.CallerPhoneService;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumberRegistry;

/**
 * Creates and connects the services of one emulated account. All services except the
 * engine, the journal and the faults must be called within a command of the engine,
 * because they are not thread-safe.
 *
 * @param engine runs commands and timers on the account's clock
 * @param journal HTTP exchanges between the sandbox and the application
 * @param faults faults that are injected into REST requests and webhooks
 * @param accountSid SID of the account
 * @param taskRouter TaskRouter services
 * @param numbers phone numbers of the account
 * @param voice services for phone calls
 * @param callBatch simulates batches of incoming calls
 * @param setUpEvents withholds events from listeners while the account is set up
 */
public record SandboxAccount(Engine engine, Journal journal, FaultRegistry faults, String accountSid,
		TaskRouter taskRouter, IncomingPhoneNumberRegistry numbers, VoiceServices voice, CallBatch callBatch,
		SetUpEventFilter setUpEvents) {

	/**
	 * Fixed seed, so that the same sequence of phone calls receives the same SIDs after
	 * every start.
	 */
	private static final long SEED = 1;

	/**
	 * Creates an account.
	 * @param seed initial contents of the account
	 * @param clock clock of the account
	 * @param sender sends webhooks to the application
	 */
	public static SandboxAccount of(AccountSeed seed, EngineClock clock, WebhookSender sender) {
		Journal journal = new Journal();
		FaultRegistry faults = new FaultRegistry(SEED);
		FaultInjectingWebhookSender faulty = new FaultInjectingWebhookSender(sender, faults);
		Engine engine = new Engine(clock, faulty, journal);
		faulty.on(engine);
		SidGenerator sids = new SidGenerator(SEED, seed.sids());
		TaskRouter taskRouter = new TaskRouter(engine, sids, seed.accountSid());
		IncomingPhoneNumberRegistry numbers = new IncomingPhoneNumberRegistry(engine, sids);
		VoiceServices voice = VoiceServices.of(engine, sids, taskRouter, numbers, seed.accountSid());
		engine.run(() -> seed.addNumbers(numbers));
		SetUpEventFilter setUpEvents = new SetUpEventFilter();
		taskRouter.listen(setUpEvents.filter(new TaskRouterEventLogger()));
		taskRouter.listen(voice.legs()::on);
		taskRouter.listen(setUpEvents.filter(new EventCallbackSender(engine)::on));
		taskRouter.listen(voice.assignment()::on);
		return new SandboxAccount(engine, journal, faults, seed.accountSid(), taskRouter, numbers, voice,
				new CallBatch(engine, voice.callService()), setUpEvents);
	}

	/**
	 * Returns the registry of all calls; each call leg is a separate call.
	 */
	public CallRegistry calls() {
		return this.voice.calls();
	}

	/**
	 * Returns the service that receives, places, redirects and ends calls.
	 */
	public CallService callService() {
		return this.voice.callService();
	}

	/**
	 * Returns the service for callers' phones, which presses keys, speaks and hangs up.
	 */
	public CallerPhoneService callerPhones() {
		return this.voice.callerPhones();
	}

	/**
	 * Returns the service for called phones, which answers, declines and hangs up.
	 */
	public CalleePhoneService calleePhones() {
		return this.voice.calleePhones();
	}

	/**
	 * Returns the service that executes an application's instructions for reservations.
	 */
	public AssignmentService assignment() {
		return this.voice.assignment();
	}

}
