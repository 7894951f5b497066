package dev.toritsugi.sandbox.voice.interpreter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.voice.call.Call;

/**
 * Plays an announcement, which is a document that is fetched once and heard on one or
 * several calls. The calls continue what they were doing.
 */
public final class AnnouncementPlayer {

	private final Engine engine;

	private final TwimlInterpreter interpreter;

	public AnnouncementPlayer(Engine engine, TwimlInterpreter interpreter) {
		this.engine = engine;
		this.interpreter = interpreter;
	}

	/**
	 * Fetches a document and plays it on calls. If the document can't be fetched or read,
	 * reports an alert and plays nothing.
	 * @param refusal Twilio's error number for a verb that is not allowed
	 * @param whenOver action that runs when the document has ended on all calls
	 * @param whenFailed action that runs if the document can't be fetched or read, with
	 * the reason
	 */
	public void play(List<Call> calls, Webhook webhook, int refusal, Runnable whenOver, Consumer<String> whenFailed) {
		this.engine.send(webhook, (answer) -> {
			try {
				new Announcement(refusal, whenOver).begin(calls, webhook, read(webhook, answer));
			}
			catch (TwimlException ex) {
				this.engine.alert(ex.code(), String.valueOf(ex.getMessage()));
				whenFailed.accept(String.valueOf(ex.getMessage()));
			}
		});
	}

	private TwimlDocument read(Webhook webhook, WebhookAnswer answer) throws TwimlException {
		TwimlDocument document = TwimlResponseReader.read(webhook.url(), answer);
		document.warnings()
			.forEach(
					(warning) -> this.engine.alert(warning.code(), webhook.url().getPath() + ": " + warning.message()));
		return document;
	}

	private final class Announcement {

		private final DocumentRules rules;

		private final Runnable whenOver;

		/** The listening calls, each with what it was doing before the announcement. */
		private final Map<Call, String> listeners = new LinkedHashMap<>();

		private Announcement(int refusal, Runnable whenOver) {
			this.rules = new DocumentRules(DocumentRules.PROMPTS_ONLY, refusal, true,
					(execution) -> end(execution.call()), (execution, failure) -> end(execution.call()), () -> {
					});
			this.whenOver = whenOver;
		}

		private void begin(List<Call> calls, Webhook webhook, TwimlDocument document) {
			calls.stream()
				.filter((call) -> !call.over())
				.forEach((call) -> this.listeners.put(call, Objects.requireNonNullElse(call.doing(), "")));
			for (Call call : List.copyOf(this.listeners.keySet())) {
				call.whenOver(() -> end(call));
				AnnouncementPlayer.this.interpreter.start(call, this.rules).begin(webhook.url(), document.verbs());
			}
		}

		private void end(Call call) {
			String before = this.listeners.remove(call);
			if (before == null) {
				return;
			}
			if (!call.over()) {
				call.doing(before.isEmpty() ? null : before);
			}
			if (this.listeners.isEmpty()) {
				this.whenOver.run();
			}
		}

	}

}
