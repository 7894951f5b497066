package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The instruction to ring the worker and connect them with the caller.
 *
 * @param to whom to ring: {@code client:name}, {@code sip:…} or a number in E.164
 * @param from caller ID that the worker sees
 * @param timeout how long to ring
 * @param postWorkActivity activity that the worker gets when the call is over
 * @param statusCallbackUrl asked by GET when the leg is over
 */
record Dequeue(String to, String from, Duration timeout, @Nullable Activity postWorkActivity,
		@Nullable URI statusCallbackUrl) {

	private static final int INVALID_ACTIVITY = 40130;

	private static final int INVALID_TO = 40131;

	private static final int NO_CALL = 40140;

	private static final int INVALID_STATUS_CALLBACK = 40157;

	private static final int RINGS_FOR_SECONDS = 60;

	static Dequeue of(JsonNode instruction, Reservation reservation) throws InstructionException {
		JsonNode task = reservation.task().attributes();
		if (!task.has("call_sid")) {
			throw new InstructionException(NO_CALL, "the task has no call_sid, it was not made by <Enqueue>");
		}
		String to = text(instruction, "to").or(() -> text(reservation.worker().attributes(), "contact_uri"))
			.orElseThrow(() -> new InstructionException(INVALID_TO,
					"no \"to\", and worker %s has no contact_uri".formatted(reservation.worker().friendlyName())));
		return new Dequeue(to, text(instruction, "from").orElse(task.path("to").asString("")),
				Duration.ofSeconds(instruction.path("timeout").asInt(RINGS_FOR_SECONDS)),
				activity(instruction, reservation.task().workspace()), statusCallbackUrl(instruction));
	}

	private static @Nullable Activity activity(JsonNode instruction, Workspace workspace) throws InstructionException {
		String sid = text(instruction, "post_work_activity_sid").orElse(null);
		if (sid == null) {
			return null;
		}
		return workspace.activities()
			.find(sid)
			.orElseThrow(() -> new InstructionException(INVALID_ACTIVITY, "there is no activity " + sid));
	}

	private static @Nullable URI statusCallbackUrl(JsonNode instruction) throws InstructionException {
		String url = text(instruction, "status_callback_url").orElse(null);
		if (url == null) {
			return null;
		}
		try {
			return URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw new InstructionException(INVALID_STATUS_CALLBACK, "status_callback_url is no URL: " + url);
		}
	}

	private static Optional<String> text(JsonNode node, String name) {
		return Optional.of(node.path(name).asString("")).filter((text) -> !text.isBlank());
	}

}
