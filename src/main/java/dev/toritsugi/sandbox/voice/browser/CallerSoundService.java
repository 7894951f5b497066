package dev.toritsugi.sandbox.voice.browser;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.phone.CallerPhoneService;

/**
 * Connects the pages that play callers with sound to the browsers of operators. The media
 * flow from browser to browser; this class passes on only their descriptions.
 */
public final class CallerSoundService {

	/** How long a call goes on while the caller's page has no connection. */
	private static final Duration RECONNECTION_TIME = Duration.ofSeconds(5);

	private final Engine engine;

	private final CallerPhoneService callerPhones;

	private final BrowserCallRegistry browserCalls;

	private final CallerSoundRegistry sounds;

	private final BrowserInvitationService invitations;

	CallerSoundService(Engine engine, CallerPhoneService callerPhones, BrowserCallRegistry browserCalls,
			CallerSoundRegistry sounds, BrowserInvitationService invitations) {
		this.engine = engine;
		this.callerPhones = callerPhones;
		this.browserCalls = browserCalls;
		this.sounds = sounds;
		this.invitations = invitations;
	}

	/**
	 * Adds a page that has connected. Replaces its earlier connection.
	 * @param pageId ID that the page has chosen
	 */
	public void connect(String pageId, CallerSound page) {
		this.sounds.connect(pageId, page);
	}

	/** Makes a page play the caller of a call. */
	public void attach(Call call, String pageId) {
		this.sounds.attach(call, pageId);
	}

	/** Receives the media description that a page offers for a leg. */
	public void offered(String legSid, String sdp) {
		this.browserCalls.find(legSid)
			.filter((call) -> call.offer() == null)
			.ifPresent((call) -> this.invitations.offer(call, MediaDescription.withoutToneCodecs(sdp)));
	}

	/**
	 * Receives the media description with which a page has answered an ICE restart.
	 */
	public void answeredAgain(String legSid, String sdp) {
		BrowserCall call = this.browserCalls.find(legSid).orElse(null);
		if (call != null && call.answered() != null) {
			call.answered().answer(legSid, sdp, call.reconnectToken());
		}
	}

	/**
	 * Handles the end of a page's connection. Calls for which the page prepares an offer
	 * ring without sound. Answered calls end if the page does not connect again in time,
	 * as if the caller's phone had been switched off.
	 */
	public void disconnected(String pageId, CallerSound page) {
		this.sounds.disconnect(pageId, page);
		for (BrowserCall call : this.browserCalls.all()) {
			Call caller = call.caller();
			if (caller != null && this.sounds.plays(pageId, caller)) {
				if (call.offer() == null) {
					this.invitations.offer(call, MediaDescription.SILENT);
				}
				else if (call.answered() != null) {
					this.engine.after(RECONNECTION_TIME, () -> hangUpIfGone(pageId, caller));
				}
			}
		}
	}

	private void hangUpIfGone(String pageId, Call caller) {
		if (!this.sounds.isConnected(pageId)) {
			this.callerPhones.hangUp(caller);
		}
	}

}
