package dev.toritsugi.sandbox.voice.assignment;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import org.jspecify.annotations.Nullable;

/**
 * How a worker is rung for a reservation.
 *
 * @param to whom to ring: {@code client:name}, {@code sip:…} or a number in E.164
 * @param from caller ID that the worker sees
 * @param timeout how long to ring
 * @param report whom to tell how the leg goes
 */
record WorkerLegRequest(String to, String from, Duration timeout, CallProgressReporter.@Nullable Subscription report) {

}
