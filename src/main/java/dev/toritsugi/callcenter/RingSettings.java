package dev.toritsugi.callcenter;

import java.time.Duration;

/**
 * Settings for ringing operators.
 *
 * @param timeout time for which an operator's phone rings
 * @param missedCalls number of calls missed in a row after which an operator is moved to
 * an activity that is offered no calls
 */
public record RingSettings(Duration timeout, int missedCalls) {

}
