package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of Number and Sip that detect who answers the phone.
 *
 * @param messageEnd whether the detection waits for the end of a machine's message
 * @param timeout time after which the detection ends without a result
 * @param silence time of silence after which the detection ends without a result
 * @param callback URL that receives the result, or null if there is none
 */
public record MachineDetectionOptions(boolean messageEnd, Duration timeout, Duration silence,
		@Nullable TwimlUrl callback) {

}
