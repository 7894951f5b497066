package dev.toritsugi.sandbox.voice.assignment;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to ring a worker for a reservation.
 *
 * @param to address of the worker's phone: {@code client:name}, {@code sip:…} or a number
 * in E.164
 * @param from caller ID shown on the worker's phone
 * @param timeout how long the worker's phone rings
 * @param subscription subscription to the progress events of the leg, or null if there is
 * none
 * @param recording how the leg is recorded, or null if it is not recorded
 */
record WorkerLegRequest(String to, String from, Duration timeout,
		CallProgressReporter.@Nullable Subscription subscription, @Nullable RecordingRequest recording) {

}
