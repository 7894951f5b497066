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
 * The services of one emulated account, wired together. All but the engine and the
 * journal may be used only within commands of the engine, which run one at a time.
 *
 * @param engine runs the commands, and holds the clock and the timers
 * @param journal the HTTP exchanges between the sandbox and the application
 * @param faults the faults set for REST requests and webhooks
 * @param accountSid SID of the account
 * @param taskRouter the workspaces, with their workers, tasks and so on
 * @param numbers the phone numbers of the account
 * @param voice the services for calls
 * @param callBatch places batches of calls
 * @param setUpEvents withholds events from listeners while the account is set up
 */
public record SandboxAccount(Engine engine, Journal journal, FaultRegistry faults, String accountSid,
		TaskRouter taskRouter, IncomingPhoneNumberRegistry numbers, VoiceServices voice, CallBatch callBatch,
		SetUpEventFilter setUpEvents) {

	/**
	 * Fixed, so that the same calls in the same order get the same SIDs after every
	 * start.
	 */
	private static final long SEED = 1;

	/**
	 * Creates an account.
	 * @param clock the account's clock
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
	 * All calls, leg by leg.
	 */
	public CallRegistry calls() {
		return this.voice.calls();
	}

	/**
	 * Receives, places, redirects and ends calls.
	 */
	public CallService callService() {
		return this.voice.callService();
	}

	/**
	 * Acts on callers' phones: presses keys, speaks, hangs up.
	 */
	public CallerPhoneService callerPhones() {
		return this.voice.callerPhones();
	}

	/**
	 * Acts on called phones: answers, declines, hangs up.
	 */
	public CalleePhoneService calleePhones() {
		return this.voice.calleePhones();
	}

	/**
	 * Executes the instructions that an application gives for reservations.
	 */
	public AssignmentService assignment() {
		return this.voice.assignment();
	}

}
