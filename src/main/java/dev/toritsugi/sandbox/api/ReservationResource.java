package dev.toritsugi.sandbox.api;

import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.Reservation;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reservation in Twilio's JSON.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio: Task
 * Reservation resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record ReservationResource(String accountSid, String dateCreated, String dateUpdated, String reservationStatus,
		String sid, String taskSid, String workerName, String workerSid, String workspaceSid, String url,
		Map<String, String> links) {

	static ReservationResource ofTask(Reservation reservation, WorkspaceRequest request) {
		return of(reservation, request, "/Tasks/" + reservation.task().sid());
	}

	static ReservationResource ofWorker(Reservation reservation, WorkspaceRequest request) {
		return of(reservation, request, "/Workers/" + reservation.worker().sid());
	}

	private static ReservationResource of(Reservation reservation, WorkspaceRequest request, String parent) {
		String workspaceUrl = request.url();
		return new ReservationResource(request.accountSid(), Dates.iso(reservation.created()),
				Dates.iso(reservation.updated()), reservation.status().value(), reservation.sid(),
				reservation.task().sid(), reservation.worker().friendlyName(), reservation.worker().sid(),
				request.workspaceSid(), workspaceUrl + parent + "/Reservations/" + reservation.sid(),
				Map.of("workspace", workspaceUrl, "task", workspaceUrl + "/Tasks/" + reservation.task().sid(), "worker",
						workspaceUrl + "/Workers/" + reservation.worker().sid()));
	}

}
