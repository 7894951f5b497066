package dev.toritsugi.sandbox.voice.browser;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.CallerPhoneService;

/**
 * The services for phone calls in browsers.
 *
 * @param phones service that performs what operators do in tabs with the Voice SDK
 * @param sounds service that connects the pages which play callers with sound
 */
public record BrowserServices(BrowserPhoneService phones, CallerSoundService sounds) {

	/**
	 * Creates the services of a new account. From then on, dialled {@code client:}
	 * addresses ring in registered browsers.
	 */
	public static BrowserServices of(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			CallerPhoneService callerPhones, VoiceParameters parameters, BehaviorSwitches behavior) {
		BrowserPhoneRegistry phones = new BrowserPhoneRegistry();
		BrowserCallRegistry browserCalls = new BrowserCallRegistry();
		CallerSoundRegistry sounds = new CallerSoundRegistry();
		BrowserInvitationService invitations = new BrowserInvitationService(engine, calls, calleePhones, parameters,
				phones, browserCalls, sounds);
		calleePhones.whenRinging(invitations::ring);
		return new BrowserServices(
				new BrowserPhoneService(engine, calls, calleePhones, callerPhones, phones, browserCalls, sounds,
						invitations, behavior),
				new CallerSoundService(engine, callerPhones, browserCalls, sounds, invitations));
	}

}
