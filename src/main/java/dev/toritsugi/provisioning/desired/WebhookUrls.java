package dev.toritsugi.provisioning.desired;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where Twilio is to turn to: the server's own paths.
 *
 * @param server address of the server as Twilio reaches it
 * @param fallback address of the one to ask where that fails
 */
public record WebhookUrls(String server, String fallback) {

	/** What the server wants to hear of. */
	public static final List<String> EVENTS = List.of("task.wrapup", "task.updated", "task.canceled", "task.completed",
			"task.deleted", "reservation.accepted", "reservation.timeout", "reservation.wrapup",
			"reservation.completed", "worker.activity.update");

	public static WebhookUrls at(URI server, @Nullable URI fallback) {
		return new WebhookUrls(base(server), base((fallback != null) ? fallback : server));
	}

	String enqueue() {
		return this.server + "/enqueue";
	}

	String voiceFallback() {
		return this.fallback + "/fallback";
	}

	String assignment() {
		return this.server + "/assignment";
	}

	String assignmentFallback() {
		return this.fallback + "/assignment";
	}

	String events() {
		return this.server + "/events";
	}

	private static String base(URI address) {
		String text = address.toString();
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

}
