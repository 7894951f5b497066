package dev.toritsugi.sandbox.account;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.WebhookSender;
import dev.toritsugi.sandbox.fault.FaultInjectingWebhookSender;
import dev.toritsugi.sandbox.fault.FaultRegistry;
import dev.toritsugi.sandbox.message.MessageService;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.EventCallbackSender;
import dev.toritsugi.sandbox.voice.VoiceServices;
import dev.toritsugi.sandbox.voice.assignment.AssignmentService;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumberRegistry;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.CallerPhoneService;

/**
 * The services of one emulated account. All services except the engine, the journal and
 * the faults may be used only within an engine command, because they are not thread-safe.
 *
 * @param engine engine that runs the account's commands and timers
 * @param journal journal of the HTTP exchanges between the sandbox and the application
 * @param faults registry of the faults that are injected into REST requests and webhooks
 * @param accountSid SID of the account
 * @param created time at which the account was created
 * @param apiKeys API keys of the account
 * @param taskRouter services for TaskRouter
 * @param numbers phone numbers of the account
 * @param voice services for phone calls
 * @param messages text messages of the account
 * @param callBatch simulator of batches of incoming phone calls
 * @param setUpEvents filter that withholds TaskRouter events from listeners during the
 * account's set-up
 */
public record SandboxAccount(Engine engine, Journal journal, FaultRegistry faults, String accountSid, Instant created,
		ApiKeyRegistry apiKeys, TaskRouter taskRouter, IncomingPhoneNumberRegistry numbers, VoiceServices voice,
		MessageService messages, CallBatch callBatch, SetUpEventFilter setUpEvents) {

	/**
	 * Seed of the SIDs. The seed is constant, so that the same sequence of phone calls
	 * produces the same SIDs after every start.
	 */
	private static final long SEED = 1;

	/**
	 * Creates an account and connects its services.
	 * @param seed initial contents of the account
	 * @param clock clock of the account
	 * @param sender sender that sends webhooks to the application
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
		VoiceServices voice = VoiceServices.of(engine, sids, taskRouter, numbers, seed.accountSid(), seed.apiUrl());
		ApiKeyRegistry apiKeys = new ApiKeyRegistry(engine, sids);
		engine.run(() -> {
			seed.addNumbers(numbers);
			seed.addKeys(apiKeys);
		});
		SetUpEventFilter setUpEvents = new SetUpEventFilter();
		taskRouter.listen(setUpEvents.filter(new TaskRouterEventLogger()));
		taskRouter.listen(voice.legs()::on);
		taskRouter.listen(setUpEvents.filter(new EventCallbackSender(engine)::on));
		taskRouter.listen(voice.assignment()::on);
		return new SandboxAccount(engine, journal, faults, seed.accountSid(), engine.now(), apiKeys, taskRouter,
				numbers, voice, new MessageService(engine, sids, seed.accountSid()),
				new CallBatch(engine, voice.callService()), setUpEvents);
	}

	/**
	 * Returns the registry of all calls. Each leg is a separate call.
	 */
	public CallRegistry calls() {
		return this.voice.calls();
	}

	/**
	 * Returns the service that receives, makes, redirects and ends calls.
	 */
	public CallService callService() {
		return this.voice.callService();
	}

	/**
	 * Returns the service that simulates callers' phones, which press keys, speak and
	 * hang up.
	 */
	public CallerPhoneService callerPhones() {
		return this.voice.callerPhones();
	}

	/**
	 * Returns the service that simulates called phones, which answer, decline and hang
	 * up.
	 */
	public CalleePhoneService calleePhones() {
		return this.voice.calleePhones();
	}

	/**
	 * Returns the service that executes the application's instructions for reservations.
	 */
	public AssignmentService assignment() {
		return this.voice.assignment();
	}

}
