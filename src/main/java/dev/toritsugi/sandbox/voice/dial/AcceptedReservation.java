package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A reservation that Dial with the noun Queue has accepted.
 *
 * @param postWork activity of the worker after the conversation, or null to keep the
 * current activity
 */
record AcceptedReservation(Reservation reservation, @Nullable Activity postWork) {

}
