package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requests of the event bridge, as rows of a table.
 */
public final class EventBridgeCoverage {

	private EventBridgeCoverage() {
	}

	public static String table() {
		return Stream
			.of(WorkerRequestHandler.ROUTES, ReservationRequestHandler.ROUTES, TaskRequestHandler.ROUTES,
					TransferRequestHandler.ROUTES, ParticipantRequestHandler.ROUTES)
			.flatMap(List::stream)
			.map((route) -> "| %s | `Workspaces/{WorkspaceSid}%s` |\n".formatted(route.method(),
					route.path().getPatternString()))
			.collect(Collectors.joining());
	}

}
