package dev.toritsugi.sandbox.voice.phone;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import org.jspecify.annotations.Nullable;

/**
 * A request to ring a phone.
 *
 * @param from caller ID shown on the phone
 * @param to address of the phone: number in E.164, {@code client:name} or {@code sip:…}
 * @param worker worker whose reservation the call is for, or null if there is no
 * reservation
 * @param parent Twilio's parent call, which dials the phone, or null if there is none
 * @param answered action that runs when the call is answered
 * @param parameters custom parameters, which the Voice SDK of a called client receives
 */
public record OutgoingRing(String from, String to, CallDirection direction, Duration timeout, @Nullable Worker worker,
		@Nullable Call parent, Consumer<Call> answered, Map<String, String> parameters) {

	/** Creates a request without custom parameters. */
	public OutgoingRing(String from, String to, CallDirection direction, Duration timeout, @Nullable Worker worker,
			@Nullable Call parent, Consumer<Call> answered) {
		this(from, to, direction, timeout, worker, parent, answered, Map.of());
	}

}
