package dev.toritsugi.floor;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A change that one event reports.
 *
 * @param task state of the task after the event, or null if the event concerns none
 * @param taskStamp orders the state of the task
 * @param reservation state of the reservation after the event, or null if the event
 * concerns none
 * @param worker state of the worker after the event, or null if the event does not
 * contain it
 * @param workerStamp orders the state of the worker
 */
record FloorChange(@Nullable Task task, Stamp taskStamp, @Nullable Reservation reservation, @Nullable Worker worker,
		Stamp workerStamp) {

}
