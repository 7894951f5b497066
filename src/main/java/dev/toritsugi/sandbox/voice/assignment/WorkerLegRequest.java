package dev.toritsugi.sandbox.voice.assignment;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import org.jspecify.annotations.Nullable;

/**
 * A request to ring a worker for a reservation.
 *
 * @param to address of the phone: {@code client:name}, {@code sip:…} or a number in E.164
 * @param from caller ID shown on the phone
 * @param timeout how long the phone rings
 * @param subscription where to report the progress of the leg; null for nowhere
 */
record WorkerLegRequest(String to, String from, Duration timeout,
		CallProgressReporter.@Nullable Subscription subscription) {

}
