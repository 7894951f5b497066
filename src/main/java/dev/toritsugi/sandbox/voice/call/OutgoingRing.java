package dev.toritsugi.sandbox.voice.call;

import java.time.Duration;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A request to ring a phone.
 *
 * @param from caller ID shown on the phone
 * @param to number in E.164, {@code client:name} or {@code sip:…}
 * @param worker the worker whose reservation it rings for; null otherwise
 * @param parent the leg for which it rings; null for none
 * @param answered action to run when the phone is answered
 */
public record OutgoingRing(String from, String to, CallDirection direction, Duration timeout, @Nullable Worker worker,
		@Nullable Call parent, Consumer<Call> answered) {

}
