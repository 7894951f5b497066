package dev.toritsugi.caller.waiting;

import dev.toritsugi.caller.twiml.WaitingSound;

/**
 * A step of a caller's wait.
 *
 * @param sound what the caller hears
 * @param next state of the wait afterwards
 */
public record WaitStep(WaitingSound sound, WaitState next) {

}
