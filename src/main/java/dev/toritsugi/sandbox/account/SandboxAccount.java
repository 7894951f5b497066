package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.WebhookSender;
import dev.toritsugi.sandbox.fault.Faults;
import dev.toritsugi.sandbox.fault.FaultyWebhookSender;
import dev.toritsugi.sandbox.taskrouter.EventCallbacks;
import dev.toritsugi.sandbox.taskrouter.Events;
import dev.toritsugi.sandbox.taskrouter.Workspaces;
import dev.toritsugi.sandbox.voice.VoiceServices;
import dev.toritsugi.sandbox.voice.assignment.AssignmentService;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CalleePhoneService;
import dev.toritsugi.sandbox.voice.call.CallerPhoneService;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.PhoneNumberRegistry;

/**
 * Everything there is, wired together. All but the engine and the journal are to be
 * touched from within the engine's commands only.
 *
 * @param engine runs the commands
 * @param journal what the sandbox and the application said to each other
 * @param faults what goes wrong on the wire
 * @param accountSid SID of the account
 * @param workspaces the call centres
 * @param numbers the numbers that people call
 * @param voice the telephone side
 * @param callers many people who call one after another
 * @param audience those who watch
 */
public record SandboxAccount(Engine engine, Journal journal, Faults faults, String accountSid, Workspaces workspaces,
		PhoneNumberRegistry numbers, VoiceServices voice, CallBatch callers, EventListenerMute audience) {

	/** The same calls in the same order get the same SIDs, at every start. */
	private static final long SEED = 1;

	/**
	 * A new account.
	 * @param clock the time in it
	 * @param sender the way out to the application
	 */
	public static SandboxAccount of(AccountSeed seed, EngineClock clock, WebhookSender sender) {
		Journal journal = new Journal();
		Faults faults = new Faults(SEED);
		FaultyWebhookSender faulty = new FaultyWebhookSender(sender, faults);
		Engine engine = new Engine(clock, faulty, journal);
		faulty.on(engine);
		Sids sids = new Sids(SEED, seed.sids());
		Events events = new Events(engine, sids);
		Workspaces workspaces = new Workspaces(engine, sids, events, seed.accountSid());
		PhoneNumberRegistry numbers = new PhoneNumberRegistry(engine, sids);
		VoiceServices voice = VoiceServices.of(engine, sids, workspaces, numbers, seed.accountSid());
		engine.run(() -> seed.plant(numbers));
		EventListenerMute audience = new EventListenerMute();
		events.listen(audience.seat(new TaskRouterEventLogger()));
		events.listen(voice.legs()::on);
		events.listen(audience.seat(new EventCallbacks(engine)::on));
		events.listen(voice.assignment()::on);
		return new SandboxAccount(engine, journal, faults, seed.accountSid(), workspaces, numbers, voice,
				new CallBatch(engine, voice.callService()), audience);
	}

	/**
	 * The legs.
	 */
	public CallRegistry calls() {
		return this.voice.calls();
	}

	/**
	 * Lets calls come in, be placed, be led elsewhere and be ended.
	 */
	public CallService callService() {
		return this.voice.callService();
	}

	/**
	 * Lets those who call press keys, speak and hang up.
	 */
	public CallerPhoneService callerPhones() {
		return this.voice.callerPhones();
	}

	/**
	 * Lets those who are called answer, decline and hang up.
	 */
	public CalleePhoneService calleePhones() {
		return this.voice.calleePhones();
	}

	/**
	 * Carries out what an application says of a reservation.
	 */
	public AssignmentService assignment() {
		return this.voice.assignment();
	}

}
