package dev.toritsugi.callcenter;

import java.time.Duration;

/**
 * Settings for ringing operators.
 *
 * @param timeout time for which an operator's phone rings
 * @param missedCalls number of consecutive missed calls after which an operator is moved
 * to an unavailable activity
 */
public record RingSettings(Duration timeout, int missedCalls) {

}
