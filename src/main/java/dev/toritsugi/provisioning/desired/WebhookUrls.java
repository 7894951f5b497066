package dev.toritsugi.provisioning.desired;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * URLs of the server's webhooks, to which Twilio sends requests.
 *
 * @param server public URL of the server, without a trailing slash
 * @param fallback public URL of the server to which Twilio sends a request if the first
 * server fails, without a trailing slash
 */
public record WebhookUrls(String server, String fallback) {

	/**
	 * TaskRouter event types that the server handles.
	 */
	public static final List<String> EVENTS = List.of("task.wrapup", "task.updated", "task.canceled", "task.completed",
			"task.deleted", "reservation.accepted", "reservation.timeout", "reservation.wrapup",
			"reservation.completed", "worker.activity.update");

	/**
	 * Creates the webhook URLs of a server.
	 * @param fallback public URL of the fallback server, or null to use the same server
	 * as fallback
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

	public String assignment() {
		return this.server + "/assignment";
	}

	public String assignmentFallback() {
		return this.fallback + "/assignment";
	}

	public String events() {
		return this.server + "/events";
	}

	private static String withoutSlash(URI url) {
		String text = url.toString();
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

}
