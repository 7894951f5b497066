package dev.toritsugi.sandbox.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.engine.WebhookSender;

/**
 * An application that responds to webhooks immediately, with a fixed response per path.
 */
class ScriptedApplication implements WebhookSender {

	private final List<Webhook> requests = new ArrayList<>();

	private final Map<String, WebhookAnswer> answers = new HashMap<>();

	ScriptedApplication() {
		twiml("/enqueue", """
				<Response><Say language="ja-JP">少々お待ちください。</Say>
				<Enqueue workflowSid="WW1" action="/left"><Task>{"language":"ja"}</Task></Enqueue></Response>""");
		json("/assignment", """
				{"instruction":"dequeue","timeout":20,"post_work_activity_sid":"WAavailable",
				"status_callback_url":"http://app/status?ours=1"}""");
		twiml("/left", "<Response><Hangup/></Response>");
		this.answers.put("/status", new WebhookAnswer(204, "", "", 1, null));
	}

	void twiml(String path, String document) {
		this.answers.put(path, new WebhookAnswer(200, "text/xml", document, 1, null));
	}

	void setsCookie(String path, String cookie) {
		this.answers.computeIfPresent(path, (same, answer) -> answer
			.with(new WebhookAnswer.Wire(Map.of(), Map.of("Set-Cookie", List.of(cookie)), null)));
	}

	void json(String path, String body) {
		this.answers.put(path, new WebhookAnswer(200, "application/json", body, 1, null));
	}

	void answers(String path, String contentType, String body) {
		this.answers.put(path, new WebhookAnswer(200, contentType, body, 1, null));
	}

	void fails(String path, int status) {
		this.answers.put(path, new WebhookAnswer(status, "text/plain", "", 1, null));
	}

	/**
	 * Returns the webhooks sent to a path, oldest first.
	 */
	List<Webhook> requestsTo(String path) {
		return this.requests.stream().filter((webhook) -> webhook.url().getPath().equals(path)).toList();
	}

	@Override
	public CompletionStage<WebhookAnswer> send(Webhook webhook) {
		this.requests.add(webhook);
		return CompletableFuture.completedFuture(
				this.answers.getOrDefault(webhook.url().getPath(), new WebhookAnswer(404, "", "", 1, null)));
	}

}
