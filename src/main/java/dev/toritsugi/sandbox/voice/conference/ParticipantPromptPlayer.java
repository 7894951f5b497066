package dev.toritsugi.sandbox.voice.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.interpreter.AnnouncementPlayer;
import dev.toritsugi.sandbox.voice.interpreter.DocumentRules;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import org.jspecify.annotations.Nullable;

/**
 * Plays documents and beeps to the participants of conferences. Twilio plays a waitUrl
 * and a holdUrl once, so a document that is to be repeated must end with Redirect or
 * contain a Play that loops.
 */
final class ParticipantPromptPlayer {

	private static final int NOT_ALLOWED_HERE = 13238;

	private final Engine engine;

	private final VoiceParameters parameters;

	private final WaitDocumentPlayer waitPlayer;

	private final AnnouncementPlayer announcementPlayer;

	ParticipantPromptPlayer(Engine engine, VoiceParameters parameters, WaitDocumentPlayer waitPlayer,
			AnnouncementPlayer announcementPlayer) {
		this.engine = engine;
		this.parameters = parameters;
		this.waitPlayer = waitPlayer;
		this.announcementPlayer = announcementPlayer;
	}

	/**
	 * Plays the participant's wait document, because the other participants have left a
	 * conference or the document has changed. If the document can't be played, the
	 * participant hears silence.
	 */
	void playWaitDocument(Participant participant) {
		play(participant, participant.settings().waitUrl());
	}

	/**
	 * Plays the wait document to a participant who joins a conference that has not
	 * started.
	 * @param whenFailed action that runs if the document can't be played
	 */
	void playWaitDocument(Participant participant, Runnable whenFailed) {
		participant.playInstead(null);
		participant.playInstead(this.waitPlayer.playOnce(participant.call(), participant.settings().waitUrl(),
				settings(participant), whenFailed));
		participant.call().doing("in a conference");
	}

	/** Stops the wait document or the music on hold. */
	void stop(Participant participant) {
		participant.playInstead(null);
	}

	/**
	 * Plays a beep to the other participants, because a participant joins or leaves.
	 * Participants on hold don't hear the beep.
	 */
	void beep(Participant cause) {
		cause.conference()
			.connected()
			.stream()
			.filter((other) -> other != cause && !other.onHold())
			.forEach((other) -> other.call().hear(new HeardPrompt(this.engine.now(), "Conference", "beep", null)));
	}

	/**
	 * Fetches a document once and plays it to all connected participants.
	 * @param whenOver action that runs when the last participant has heard the document
	 * @param whenFailed action that runs if the document can't be played, with the reason
	 */
	void announce(Conference conference, ParticipantUpdate.Announcement announcement, Runnable whenOver,
			Consumer<String> whenFailed) {
		announce(conference, conference.connected(), new LinkedHashMap<>(), announcement, whenOver, whenFailed);
	}

	/**
	 * Fetches a document and plays it to one participant.
	 * @param whenOver action that runs when the participant has heard the document
	 * @param whenFailed action that runs if the document can't be played, with the reason
	 */
	void announce(Participant listener, ParticipantUpdate.Announcement announcement, Runnable whenOver,
			Consumer<String> whenFailed) {
		announce(listener.conference(), List.of(listener), this.parameters.of(listener.call()), announcement, whenOver,
				whenFailed);
	}

	private void announce(Conference conference, List<Participant> listeners, Map<String, String> request,
			ParticipantUpdate.Announcement announcement, Runnable whenOver, Consumer<String> whenFailed) {
		request.put("AccountSid", this.parameters.accountSid());
		request.put("ConferenceSid", conference.sid());
		request.put("FriendlyName", conference.friendlyName());
		this.announcementPlayer.play(listeners.stream().map(Participant::call).toList(),
				Webhook.by(announcement.method(), Webhook.Kind.VOICE, announcement.url(), request), NOT_ALLOWED_HERE,
				whenOver, whenFailed);
	}

	/**
	 * Plays a document to a participant instead of the conference.
	 * @param url URL of the document; null for Twilio's default music, an empty URL for
	 * silence
	 */
	void play(Participant participant, @Nullable TwimlUrl url) {
		participant.playInstead(null);
		participant.playInstead(this.waitPlayer.playOnce(participant.call(), url, settings(participant)));
		participant.call().doing("in a conference");
	}

	private static WaitDocumentPlayer.Settings settings(Participant participant) {
		return new WaitDocumentPlayer.Settings(participant.settings().document(), Map::of, DocumentRules.PROMPTS_ONLY,
				NOT_ALLOWED_HERE, () -> {
				});
	}

}
