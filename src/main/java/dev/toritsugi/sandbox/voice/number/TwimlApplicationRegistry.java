package dev.toritsugi.sandbox.voice.number;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The TwiML applications of the account.
 */
public final class TwimlApplicationRegistry {

	private final Engine engine;

	private final SidGenerator sids;

	private final IncomingPhoneNumberRegistry numbers;

	private final Map<String, TwimlApplication> applications = new LinkedHashMap<>();

	public TwimlApplicationRegistry(Engine engine, SidGenerator sids, IncomingPhoneNumberRegistry numbers) {
		this.engine = engine;
		this.sids = sids;
		this.numbers = numbers;
	}

	/**
	 * All applications, oldest first.
	 */
	public Collection<TwimlApplication> all() {
		return Collections.unmodifiableCollection(this.applications.values());
	}

	/**
	 * Finds an application by its SID.
	 */
	public Optional<TwimlApplication> find(@Nullable String sid) {
		return Optional.ofNullable(this.applications.get(sid));
	}

	/**
	 * Creates an application.
	 */
	public TwimlApplication create(TwimlApplication.Settings settings) {
		TwimlApplication created = new TwimlApplication(this.sids.next("AP"), settings, this.engine.now());
		this.applications.put(created.sid(), created);
		return created;
	}

	/**
	 * Changes the settings of an application. The change applies to later calls.
	 */
	public void update(TwimlApplication application, TwimlApplication.Settings settings) {
		application.change(settings, this.engine.now());
	}

	/**
	 * Deletes an application and removes it from the phone numbers that use it, as
	 * Twilio's page on the Application resource says.
	 */
	public void delete(TwimlApplication application) {
		this.applications.remove(application.sid());
		this.numbers.forget(application.sid());
	}

	/**
	 * Returns the voice settings that apply to a phone number. If the number has a TwiML
	 * application for calls, returns the settings of the application; if not, returns the
	 * number's own settings.
	 */
	public VoiceSettings voice(IncomingPhoneNumber number) {
		IncomingPhoneNumber.Settings settings = number.settings();
		return find(settings.voiceApplicationSid()).map((application) -> application.settings().voice())
			.orElse(settings.voice());
	}

}
