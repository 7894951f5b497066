package dev.toritsugi.sandbox.voice.number;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import org.jspecify.annotations.Nullable;

/**
 * The applications of the account.
 */
public final class TwimlApplicationRegistry {

	private final Engine engine;

	private final Sids sids;

	private final PhoneNumberRegistry numbers;

	private final Map<String, TwimlApplication> applications = new LinkedHashMap<>();

	public TwimlApplicationRegistry(Engine engine, Sids sids, PhoneNumberRegistry numbers) {
		this.engine = engine;
		this.sids = sids;
		this.numbers = numbers;
	}

	/**
	 * All of them, oldest first.
	 */
	public Collection<TwimlApplication> all() {
		return Collections.unmodifiableCollection(this.applications.values());
	}

	/**
	 * The application of that SID, or none.
	 */
	public Optional<TwimlApplication> find(@Nullable String sid) {
		return Optional.ofNullable(this.applications.get(sid));
	}

	/**
	 * Gives the account an application.
	 */
	public TwimlApplication create(TwimlApplication.Settings settings) {
		TwimlApplication created = new TwimlApplication(this.sids.next("AP"), settings, this.engine.now());
		this.applications.put(created.sid(), created);
		return created;
	}

	/**
	 * Changes whom calls concern, from the next call on.
	 */
	public void update(TwimlApplication application, TwimlApplication.Settings settings) {
		application.change(settings, this.engine.now());
	}

	/**
	 * Takes an application away, from the numbers that lead to it too (Twilio's page on
	 * the Application resource).
	 */
	public void delete(TwimlApplication application) {
		this.applications.remove(application.sid());
		this.numbers.forget(application.sid());
	}

	/**
	 * Whom a call to that number concerns. One that has an application leads to it, and
	 * none of its own addresses counts.
	 */
	public VoiceSettings voice(PhoneNumber number) {
		PhoneNumber.Settings settings = number.settings();
		return find(settings.voiceApplicationSid()).map((application) -> application.settings().voice())
			.orElse(settings.voice());
	}

}
