package dev.toritsugi.callcenter;

import java.time.Duration;

/**
 * How operators are rung.
 *
 * @param timeout time that an operator's phone rings
 * @param missedCalls calls in a row that an operator may miss before they are moved to an
 * activity without calls
 */
public record RingSettings(Duration timeout, int missedCalls) {

}
