package dev.toritsugi.sandbox.api.taskrouter.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.ResourceVersionHeader;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Lists, fetches and updates the reservations of a task or a worker.
 */
@TwilioApi
class ReservationsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/{parent:Tasks|Workers}/{parentSid}/Reservations";

	private static final Set<String> STATUSES = Stream.of(ReservationStatus.values())
		.map(ReservationStatus::value)
		.collect(Collectors.toUnmodifiableSet());

	private final Sandbox sandbox;

	ReservationsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, @PathVariable String parent,
			@PathVariable String parentSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		List<String> statuses = parameters.someOf("ReservationStatus", STATUSES);
		String workerSid = parent.equals("Tasks") ? parameters.filter("WorkerSid") : null;
		return request.call((workspace) -> ResourcePage.of("reservations",
				all(workspace, parent, parentSid, request).stream()
					.filter((reservation) -> statuses.isEmpty() || statuses.contains(reservation.status().value()))
					.filter((reservation) -> workerSid == null || reservation.worker().sid().equals(workerSid))
					.toList(),
				parameters, Reservation::sid,
				(reservation) -> ReservationResource.of(reservation, request, path(parent, parentSid))));
	}

	@GetMapping(PATH + "/{sid}")
	ResponseEntity<ReservationResource> fetch(@PathVariable String workspaceSid, @PathVariable String parent,
			@PathVariable String parentSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> answer(find(workspace, parent, parentSid, sid, request), request,
				path(parent, parentSid)));
	}

	@PostMapping(PATH + "/{sid}")
	ResponseEntity<ReservationResource> update(@PathVariable String workspaceSid, @PathVariable String parent,
			@PathVariable String parentSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Reservation reservation = find(workspace, parent, parentSid, sid, request);
			ResourceVersionHeader.require(reservation, version);
			new ReservationUpdateExecutor(request, parameters).execute(workspace, reservation);
			return answer(reservation, request, path(parent, parentSid));
		});
	}

	private static Collection<Reservation> all(Workspace workspace, String parent, String parentSid,
			WorkspaceRequest request) {
		return parent.equals("Tasks") ? request.reservations().of(request.tasks().get(workspace, parentSid))
				: request.reservations().of(request.workers().get(workspace, parentSid));
	}

	private static Reservation find(Workspace workspace, String parent, String parentSid, String sid,
			WorkspaceRequest request) {
		return all(workspace, parent, parentSid, request).stream()
			.filter((reservation) -> reservation.sid().equals(sid))
			.findFirst()
			.orElseThrow(
					() -> TwilioError.notFound(workspace.path() + path(parent, parentSid) + "/Reservations/" + sid));
	}

	private static String path(String parent, String parentSid) {
		return "/" + parent + "/" + parentSid;
	}

	private static ResponseEntity<ReservationResource> answer(Reservation reservation, WorkspaceRequest request,
			String path) {
		return ResourceVersionHeader.tagged(HttpStatus.OK.value(), reservation,
				ReservationResource.of(reservation, request, path));
	}

}
