package dev.toritsugi.provisioning.desired;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * URLs of the server's webhooks, as Twilio requests them.
 *
 * @param server public URL of the server, without a trailing slash
 * @param fallback public URL of the server that Twilio asks if the first one fails
 */
public record WebhookUrls(String server, String fallback) {

	/**
	 * TaskRouter events that the server handles.
	 */
	public static final List<String> EVENTS = List.of("task.wrapup", "task.updated", "task.canceled", "task.completed",
			"task.deleted", "reservation.accepted", "reservation.timeout", "reservation.wrapup",
			"reservation.completed", "worker.activity.update");

	/**
	 * The URLs below a server; without a fallback, the same server is asked again.
	 */
	public static WebhookUrls of(URI server, @Nullable URI fallback) {
		return new WebhookUrls(withoutSlash(server), withoutSlash((fallback != null) ? fallback : server));
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

	private static String withoutSlash(URI url) {
		String text = url.toString();
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

}
