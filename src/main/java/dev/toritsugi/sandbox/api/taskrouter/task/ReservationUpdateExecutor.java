package dev.toritsugi.sandbox.api.taskrouter.task;

import java.util.List;

import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import org.jspecify.annotations.Nullable;

/**
 * Executes the new status or the instruction for a reservation that the parameters of a
 * request describe.
 *
 * @param request request for the resources of the workspace
 * @param parameters parameters of the request
 */
public record ReservationUpdateExecutor(WorkspaceRequest request, RequestParameters parameters) {

	private static final List<String> WITHOUT_EFFECT = List.of("EarlyMedia", "MaxParticipants", "Region",
			"JitterBufferSize", "ConferenceTrim", "SipAuthUsername", "SipAuthPassword");

	/**
	 * Updates a reservation. Must run within an engine command. UNCONFIRMED: The sandbox
	 * rejects a request with both a status and an instruction, because most instructions
	 * require a pending reservation.
	 * @throws TwilioError if a parameter is invalid or the reservation's status does not
	 * allow the update
	 */
	public void execute(Workspace workspace, Reservation reservation) {
		String status = this.parameters.filter("ReservationStatus");
		String instruction = this.parameters.filter("Instruction");
		if (status != null && instruction != null) {
			throw TwilioError.badRequest("ReservationStatus and Instruction are mutually exclusive");
		}
		if (status != null) {
			status(workspace, reservation, status, this.parameters.filter("WorkerActivitySid"));
		}
		if (instruction != null) {
			WITHOUT_EFFECT.forEach((name) -> this.parameters.ignore(name, "it has no effect in the sandbox"));
			this.request.account().assignment().instruct(reservation, instruction, this.parameters.all());
		}
	}

	/**
	 * Sets the reservation status that a client requests. Clients may set only some
	 * statuses, because TaskRouter sets the others itself.
	 */
	private void status(Workspace workspace, Reservation reservation, String status, @Nullable String activitySid) {
		ReservationService reservations = this.request.reservations();
		switch (status) {
			case "accepted" -> reservations.accept(reservation);
			case "rejected" -> reservations.reject(reservation,
					(activitySid != null) ? this.request.activities().get(workspace, activitySid) : null);
			case "wrapping" -> reservations.wrapUp(reservation);
			case "completed" -> reservations.complete(reservation);
			default -> throw TwilioError
				.badRequest("Reservation %s cannot be updated to [%s]".formatted(reservation.sid(), status));
		}
	}

}
