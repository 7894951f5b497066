package dev.toritsugi.sandbox.voice.call;

import java.time.Duration;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A phone to ring.
 *
 * @param from caller ID that is seen there
 * @param to number in E.164, {@code client:name} or {@code sip:…}
 * @param worker whose phone it is, if it rings for their reservation
 * @param parent leg for which it rings
 * @param answered what to do when somebody answers
 */
public record OutgoingRing(String from, String to, CallDirection direction, Duration timeout, @Nullable Worker worker,
		@Nullable Call parent, Consumer<Call> answered) {

}
