package dev.toritsugi.sandbox.api.taskrouter.task;

import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reservation in Twilio's JSON format. The URL begins with the path of the task or of
 * the worker, depending on the request path.
 */
@JsonNaming(SnakeCaseStrategy.class)
record ReservationResource(String accountSid, String dateCreated, String dateUpdated, String reservationStatus,
		String sid, String taskSid, String workerName, String workerSid, String workspaceSid, String url,
		Map<String, String> links) {

	/**
	 * Returns a reservation in Twilio's JSON format, with a URL below its task or its
	 * worker.
	 * @param parent path of the task or the worker, relative to the workspace
	 */
	static ReservationResource of(Reservation reservation, WorkspaceRequest request, String parent) {
		String workspace = request.url();
		return new ReservationResource(request.accountSid(), TwilioDateFormat.iso(reservation.created()),
				TwilioDateFormat.iso(reservation.updated()), reservation.status().value(), reservation.sid(),
				reservation.task().sid(), reservation.worker().friendlyName(), reservation.worker().sid(),
				request.workspaceSid(), workspace + parent + "/Reservations/" + reservation.sid(),
				Map.of("workspace", workspace, "task", workspace + "/Tasks/" + reservation.task().sid(), "worker",
						workspace + "/Workers/" + reservation.worker().sid()));
	}

}
