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
	public static final List<String> EVENTS = List.of("task.created", "task.wrapup", "task.updated", "task.canceled",
			"task.completed", "task.deleted", "reservation.created", "reservation.accepted", "reservation.rejected",
			"reservation.timeout", "reservation.canceled", "reservation.rescinded", "reservation.wrapup",
			"reservation.completed", "worker.activity.update", "worker.attributes.update");

	private static final String ASSIGNMENT = "/assignment";

	private static final String EVENTS_PATH = "/events";

	/**
	 * Creates the webhook URLs of a server.
	 * @param fallback public URL of the fallback server, or null to use the same server
	 * as fallback
	 */
	public static WebhookUrls of(URI server, @Nullable URI fallback) {
		return new WebhookUrls(withoutSlash(server), withoutSlash((fallback != null) ? fallback : server));
	}

	/**
	 * Whether a URL is the assignment callback of any server of this kind. The server is
	 * recognized by the path, because its host may have changed.
	 */
	public static boolean isAssignment(String url) {
		return path(url).endsWith(ASSIGNMENT);
	}

	/**
	 * Whether a URL is the event callback of any server of this kind.
	 */
	public static boolean isEvents(String url) {
		return path(url).endsWith(EVENTS_PATH);
	}

	/** Returns a URL without its query and its fragment. */
	private static String path(String url) {
		return url.replaceFirst("[?#].*", "");
	}

	public String enqueue() {
		return this.server + "/enqueue";
	}

	String voiceFallback() {
		return this.fallback + "/fallback";
	}

	public String assignment() {
		return this.server + ASSIGNMENT;
	}

	public String assignmentFallback() {
		return this.fallback + ASSIGNMENT;
	}

	public String events() {
		return this.server + EVENTS_PATH;
	}

	private static String withoutSlash(URI url) {
		String text = url.toString();
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

}
