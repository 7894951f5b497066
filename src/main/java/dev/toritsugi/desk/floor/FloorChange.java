package dev.toritsugi.desk.floor;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A change that one event reports.
 *
 * @param stamp time of the event
 * @param task state of the task after the event, or null if the event concerns none
 * @param reservation state of the reservation after the event, or null if the event
 * concerns none
 * @param worker state of the worker after the event, or null if the event does not
 * contain it
 */
record FloorChange(Stamp stamp, @Nullable Task task, @Nullable Reservation reservation, @Nullable Worker worker) {

}
