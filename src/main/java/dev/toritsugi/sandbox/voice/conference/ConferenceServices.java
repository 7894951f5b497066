package dev.toritsugi.sandbox.voice.conference;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.interpreter.AnnouncementPlayer;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * The services for the conferences of one account.
 *
 * @param conferences finds and ends conferences, and adds answered calls to them
 * @param participants changes and removes participants
 * @param outbound calls phones and adds the answered calls to conferences
 */
public record ConferenceServices(ConferenceService conferences, ParticipantService participants,
		OutboundParticipantService outbound) {

	/**
	 * Creates the conference services of a new account.
	 */
	public static ConferenceServices of(Engine engine, SidGenerator sids, VoiceParameters parameters,
			CallRegistry calls, CalleePhoneService calleePhones, CallProgressReporter progressReporter,
			WaitDocumentPlayer waitPlayer, AnnouncementPlayer announcementPlayer, RecordingService recordings,
			AnsweringMachineDetector detector, BehaviorSwitches behavior) {
		ConferenceRegistry registry = new ConferenceRegistry(sids);
		ConferenceCallbackSender callbacks = new ConferenceCallbackSender(engine, parameters.accountSid());
		ParticipantPromptPlayer prompts = new ParticipantPromptPlayer(engine, parameters, waitPlayer,
				announcementPlayer);
		ConferenceRecorder recorder = new ConferenceRecorder(recordings);
		ConferenceLifecycle lifecycle = new ConferenceLifecycle(engine, registry, callbacks, prompts, recorder);
		ConferenceService conferences = new ConferenceService(engine, registry, lifecycle, callbacks, prompts,
				recorder);
		return new ConferenceServices(conferences,
				new ParticipantService(engine, lifecycle, callbacks, prompts, behavior), new OutboundParticipantService(
						engine, calls, calleePhones, progressReporter, conferences, lifecycle, recordings, detector));
	}

}
