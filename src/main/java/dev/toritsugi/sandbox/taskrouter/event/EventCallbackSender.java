package dev.toritsugi.sandbox.taskrouter.event;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Sends each event that matches the workspace's events filter to the workspace's event
 * callback URL, after the change that caused the event is visible in the REST API.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event">Twilio: events</a>
 */
public final class EventCallbackSender {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private static final int INVALID_URL = 11100;

	private final Engine engine;

	public EventCallbackSender(Engine engine) {
		this.engine = engine;
	}

	/**
	 * Sends an event if its workspace has an event callback URL and an events filter that
	 * includes the event's type.
	 */
	public void on(TaskRouterEvent event) {
		String url = event.workspace().settings().eventCallbackUrl();
		if (url != null && passes(event.type(), event.workspace().settings().eventsFilter())) {
			try {
				this.engine.send(Webhook.post(Webhook.Kind.EVENT, URI.create(url), parameters(event)), this::answered);
			}
			catch (IllegalArgumentException ex) {
				this.engine.alert(INVALID_URL,
						"EventCallbackUrl of %s is not a URL: %s".formatted(event.workspace(), url));
			}
		}
	}

	private void answered(WebhookAnswer answer) {
		if (!answer.ok()) {
			this.engine.alert(HTTP_RETRIEVAL_FAILURE, "event callback: " + answer.problem());
		}
	}

	private static boolean passes(EventType type, @Nullable String filter) {
		return filter == null || filter.isBlank()
				|| Arrays.stream(filter.split(",")).map(String::strip).anyMatch(type.value()::equals);
	}

	/**
	 * Returns the parameters of an event callback. The parameters that all events share
	 * come first, followed by the data of the given event.
	 */
	private static Map<String, String> parameters(TaskRouterEvent event) {
		Workspace workspace = event.workspace();
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("EventType", event.type().value());
		parameters.put("AccountSid", workspace.accountSid());
		parameters.put("WorkspaceSid", workspace.sid());
		parameters.put("WorkspaceName", workspace.settings().friendlyName());
		parameters.put("EventDescription", event.description());
		parameters.put("ResourceType", event.type().resourceType());
		parameters.put("ResourceSid", event.resourceSid());
		parameters.put("Timestamp", String.valueOf(event.at().getEpochSecond()));
		parameters.put("TimestampMs", String.valueOf(event.at().toEpochMilli()));
		parameters.put("Sid", event.sid());
		parameters.putAll(event.data());
		return parameters;
	}

}
