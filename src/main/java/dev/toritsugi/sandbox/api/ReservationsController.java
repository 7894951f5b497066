package dev.toritsugi.sandbox.api;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.world.Sandbox;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Reservations: lists by task and by worker.
 */
@TwilioApi
class ReservationsController {

	private final Sandbox sandbox;

	ReservationsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping("/v1/Workspaces/{workspaceSid}/Tasks/{taskSid}/Reservations")
	Map<String, Object> ofTask(@PathVariable String workspaceSid, @PathVariable String taskSid,
			@RequestParam(name = "ReservationStatus", defaultValue = "") String status,
			@RequestParam(name = "Page", defaultValue = "0") int page,
			@RequestParam(name = "PageSize", defaultValue = "50") int pageSize) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> {
			List<ReservationResource> found = workspace.tasks()
				.get(taskSid)
				.reservations()
				.stream()
				.filter((reservation) -> matches(reservation, status))
				.map((reservation) -> ReservationResource.ofTask(reservation, request))
				.toList();
			return ResourcePage.of("reservations", found, page, pageSize);
		});
	}

	@GetMapping("/v1/Workspaces/{workspaceSid}/Workers/{workerSid}/Reservations")
	Map<String, Object> ofWorker(@PathVariable String workspaceSid, @PathVariable String workerSid,
			@RequestParam(name = "ReservationStatus", defaultValue = "") String status,
			@RequestParam(name = "Page", defaultValue = "0") int page,
			@RequestParam(name = "PageSize", defaultValue = "50") int pageSize) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> {
			Worker worker = workspace.workers().get(workerSid);
			List<ReservationResource> found = workspace.reservations()
				.of(worker)
				.stream()
				.filter((reservation) -> matches(reservation, status))
				.map((reservation) -> ReservationResource.ofWorker(reservation, request))
				.toList();
			return ResourcePage.of("reservations", found, page, pageSize);
		});
	}

	private static boolean matches(Reservation reservation, String status) {
		return status.isEmpty() || reservation.status().value().equals(status);
	}

}
