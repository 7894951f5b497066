package dev.toritsugi.sandbox.voice.call;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.StatusCallbackSender;
import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Sends status callbacks about the progress of a call: initiated, ringing, answered,
 * completed.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/call-resource">Twilio: Call
 * resource, StatusCallbackEvent</a>
 */
public final class CallProgressReporter {

	private final Engine engine;

	private final VoiceParameters parameters;

	/** The latest subscription of each live call, by call SID. */
	private final Map<String, ActiveSubscription> latest = new HashMap<>();

	public CallProgressReporter(Engine engine, VoiceParameters parameters) {
		this.engine = engine;
		this.parameters = parameters;
	}

	/**
	 * Reports the progress of a call, from ringing until the end of the call.
	 */
	public void follow(Call call, Subscription subscription) {
		ActiveSubscription active = new ActiveSubscription(call, subscription);
		this.latest.put(call.sid(), active);
		call.whenOver(() -> this.latest.remove(call.sid()));
		active.report("initiated", "initiated", null);
		active.report("ringing", "ringing", null);
		call.whenAnswered(() -> active.report("answered", call.status().value(), null));
		call.whenOver(() -> active.report("completed", call.status().value(), call.seconds(this.engine.now())));
	}

	/**
	 * Replaces the subscription of a call. From now on, only the new URL receives
	 * callbacks. UNCONFIRMED: Twilio's pages don't say whether the previous URL still
	 * receives callbacks.
	 */
	public void followInstead(Call call, Subscription subscription) {
		ActiveSubscription before = this.latest.get(call.sid());
		if (before != null) {
			before.replaced = true;
		}
		follow(call, subscription);
	}

	private final class ActiveSubscription {

		private final Call call;

		private final Subscription subscription;

		private int sequence;

		private boolean replaced;

		private ActiveSubscription(Call call, Subscription subscription) {
			this.call = call;
			this.subscription = subscription;
		}

		private void report(String event, String status, @Nullable Long seconds) {
			if (this.replaced || !this.subscription.events.contains(event)) {
				return;
			}
			Instant now = CallProgressReporter.this.engine.now();
			Map<String, String> all = CallProgressReporter.this.parameters.of(this.call);
			all.put("CallStatus", status);
			if (seconds != null) {
				all.put("CallDuration", String.valueOf(seconds));
				all.put("Duration", String.valueOf((seconds + 59) / 60));
				all.putAll(this.call.relations().recording());
			}
			all.put("Timestamp", VoiceParameters.timestamp(now));
			all.put("CallbackSource", "call-progress-events");
			all.put("SequenceNumber", String.valueOf(this.sequence++));
			all.putAll(this.subscription.more);
			new StatusCallbackSender(CallProgressReporter.this.engine).send(
					Webhook.by(this.subscription.method, this.subscription.kind, this.subscription.url, all),
					"the status callback");
		}

	}

	/**
	 * A subscription to the progress events of a call.
	 *
	 * @param method HTTP method, GET or POST
	 * @param events names of the events to report: initiated, ringing, answered,
	 * completed
	 * @param more request parameters that only this subscription sends, in addition to
	 * the parameters of every voice webhook
	 */
	public record Subscription(Webhook.Kind kind, String method, URI url, Set<String> events,
			Map<String, String> more) {

	}

}
