package dev.toritsugi.caller.twiml;

import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Task;
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.jspecify.annotations.Nullable;

/**
 * Creates the verb Enqueue, which puts a caller into the queue of the workflow. Twilio
 * requests its action URL when the caller leaves the queue, and its waitUrl, if callers
 * hear more than Twilio's music, during the wait.
 */
public final class EnqueueTwiml {

	/** Name of the URL parameter with the attributes of the task of a caller. */
	public static final String ATTRIBUTES = "Attributes";

	/** Name of the URL parameter with the priority of the task of a caller. */
	public static final String PRIORITY = "Priority";

	/**
	 * Name of the URL parameter which says that the caller cannot choose an offer any
	 * more.
	 */
	public static final String RETURNED = "Returned";

	/** Maximum length of attributes in a URL, in characters. */
	private static final int LONGEST_ATTRIBUTES = 1_000;

	private final TaskSettings settings;

	private final WaitingSettings waiting;

	private final TwilioProperties twilio;

	public EnqueueTwiml(TaskSettings settings, WaitingSettings waiting, TwilioProperties twilio) {
		this.settings = settings;
		this.waiting = waiting;
		this.twilio = twilio;
	}

	/** Returns the verb for a caller with the attributes and priority of the settings. */
	Enqueue create(@Nullable String language) {
		return create(this.settings.attributes(), null, language);
	}

	/**
	 * Returns the verb. If the caller may leave the queue for an offer and return, the
	 * action URL contains what the task of the next wait needs.
	 * @param attributes JSON object with all attributes of the task
	 * @param priority priority of the task, or null for that of the settings
	 * @param language language that the caller has chosen, or null
	 */
	Enqueue create(String attributes, @Nullable Integer priority, @Nullable String language) {
		String action = ActionPaths.relative(ActionPaths.QUEUE_RESULT, language);
		if (!this.waiting.offers().isEmpty()) {
			boolean carried = !attributes.equals(this.settings.attributes())
					&& attributes.length() <= LONGEST_ATTRIBUTES;
			action = new UrlQuery().with(ATTRIBUTES, carried ? attributes : null)
				.with(ActionPaths.LANGUAGE, language)
				.with(PRIORITY, priority)
				.appendTo(ActionPaths.relative(ActionPaths.QUEUE_RESULT));
		}
		return enqueue(attributes, priority, action, ActionPaths.relative(ActionPaths.WAITING, language));
	}

	/**
	 * Returns the verb for a caller whom an operator hands on, and who is not offered to
	 * leave the queue again.
	 * @param attributes JSON object with all attributes of the task
	 * @param priority priority of the task, or null for that of the settings
	 * @param language language that the caller has chosen, or null
	 * @param server address of this server
	 */
	public Enqueue createForHandedOn(String attributes, @Nullable Integer priority, @Nullable String language,
			WebhookBaseUrl server) {
		UrlQuery wait = new UrlQuery().with(ActionPaths.LANGUAGE, language).with(RETURNED, "true");
		return enqueue(attributes, priority, server.url(ActionPaths.withLanguage(ActionPaths.QUEUE_RESULT, language)),
				wait.appendTo(server.url(ActionPaths.WAITING)));
	}

	/**
	 * Returns the verb for a caller who returns to the queue and is served before other
	 * callers of the same priority.
	 * @param attributes JSON object with all attributes of the task, or null for those of
	 * the settings
	 * @param priority priority of the earlier task, or null for that of the settings
	 * @param query query of the URLs that Twilio requests during and after the wait
	 */
	Enqueue createForReturned(@Nullable String attributes, @Nullable Integer priority, String query) {
		Integer earlier = (priority != null) ? priority : this.settings.priority();
		return enqueue((attributes != null) ? attributes : this.settings.attributes(),
				(earlier != null) ? earlier + 1 : 1, ActionPaths.relative(ActionPaths.QUEUE_RESULT) + "?" + query,
				ActionPaths.relative(ActionPaths.WAITING) + "?" + query);
	}

	private Enqueue enqueue(String attributes, @Nullable Integer priority, String action, String wait) {
		Task.Builder task = new Task.Builder(attributes);
		Integer effective = (priority != null) ? priority : this.settings.priority();
		if (effective != null) {
			task.priority(effective);
		}
		if (this.settings.timeout() != null) {
			task.timeout(Math.toIntExact(this.settings.timeout().toSeconds()));
		}
		Enqueue.Builder enqueue = new Enqueue.Builder().workflowSid(this.twilio.workflowSid())
			.action(action)
			.task(task.build());
		if (this.waiting.needsDocument()) {
			enqueue.waitUrl(wait);
		}
		return enqueue.build();
	}

}
