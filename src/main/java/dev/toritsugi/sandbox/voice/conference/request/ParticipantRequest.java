package dev.toritsugi.sandbox.voice.conference.request;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to call a phone and to add the call to a conference.
 *
 * @param from caller ID shown on the called phone
 * @param to address of the called phone: number in E.164, {@code client:name} or
 * {@code sip:…}
 * @param timeout how long the called phone rings
 * @param timeLimit maximum length of the call, or null if there is no limit
 * @param maxParticipants number of participants from which on the conference is full
 * @param conference what the request contains for the conference as a whole
 * @param recording how the call is recorded, or null if it is not recorded
 * @param detection how to detect who answers, or null if it is not detected
 * @param progress subscription to the progress events of the call, or null if there is
 * none
 */
public record ParticipantRequest(String from, String to, Duration timeout, @Nullable Duration timeLimit,
		ParticipantSettings settings, int maxParticipants, ConferenceOptions conference,
		@Nullable RecordingRequest recording, @Nullable MachineDetection detection,
		CallProgressReporter.@Nullable Subscription progress) {

}
