package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A reservation that was accepted by dialling it.
 *
 * @param postWork what the worker does afterwards; null for what they did before
 */
record AcceptedReservation(Reservation reservation, @Nullable Activity postWork) {

}
