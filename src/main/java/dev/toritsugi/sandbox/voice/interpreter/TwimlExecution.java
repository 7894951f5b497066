package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CancelableExecution;
import org.jspecify.annotations.Nullable;

/**
 * Executes a TwiML document on a call, and the further documents that its verbs request.
 * A canceled execution ignores webhook responses that arrive later.
 */
public final class TwimlExecution implements CancelableExecution {

	private final TwimlInterpreter interpreter;

	private final Call call;

	private final DocumentRules rules;

	private URI document = URI.create("http://localhost/");

	private List<Verb> rest = List.of();

	private Duration skippedTime = Duration.ZERO;

	private int redirects;

	private boolean canceled;

	private @Nullable Runnable stop;

	TwimlExecution(TwimlInterpreter interpreter, Call call, DocumentRules rules) {
		this.interpreter = interpreter;
		this.call = call;
		this.rules = rules;
	}

	public Call call() {
		return this.call;
	}

	public DocumentRules rules() {
		return this.rules;
	}

	/**
	 * The URL of the current document.
	 */
	public URI document() {
		return this.document;
	}

	/**
	 * Whether the execution is active. An active execution has not been canceled, and its
	 * call has not ended.
	 */
	public boolean live() {
		return !this.canceled && !this.call.over();
	}

	boolean canceled() {
		return this.canceled;
	}

	/**
	 * Executes the verbs of a document, from the first verb on.
	 */
	public void begin(URI document, List<Verb> verbs) {
		this.document = document;
		this.rest = verbs;
		executeNext();
	}

	/**
	 * Executes the next verb. After the last verb, runs the {@code atEnd} action of the
	 * {@link DocumentRules}.
	 */
	public void executeNext() {
		stop();
		if (live()) {
			if (this.rest.isEmpty()) {
				this.rules.atEnd().accept(this);
				return;
			}
			Verb verb = this.rest.get(0);
			this.rest = this.rest.subList(1, this.rest.size());
			this.interpreter.run(this, verb);
		}
	}

	/**
	 * Fetches the next document from a URL in the current document, and executes the next
	 * document.
	 */
	public void fetch(Webhook.Kind kind, TwimlUrl url, Map<String, String> more) {
		fetch(kind, url.method(), url.resolve(this.document), more);
	}

	/**
	 * Fetches the next document from a URL, and executes the document. Sends the request
	 * even if the call has ended.
	 */
	public void fetch(Webhook.Kind kind, String method, URI url, Map<String, String> more) {
		stop();
		this.interpreter.fetch(this, kind, method, url, more);
	}

	/**
	 * Fetches the next document from the action URL, even if the call has ended, and
	 * executes the document. If the action is null, executes the next verb.
	 */
	public void proceed(Webhook.Kind kind, @Nullable TwimlUrl action, Map<String, String> more) {
		if (action != null && !this.canceled) {
			fetch(kind, action, more);
		}
		else {
			executeNext();
		}
	}

	/**
	 * Marks the call as waiting until the next verb or document is executed.
	 * @param what current step of the call, for display
	 * @param stop action that runs when the wait of the call ends, for any reason
	 */
	public void waiting(String what, Runnable stop) {
		this.call.doing(what);
		this.stop = stop;
	}

	@Override
	public void cancel() {
		this.canceled = true;
		stop();
	}

	/**
	 * Counts one redirect, and returns the number of redirects since the call last
	 * waited.
	 */
	int redirected() {
		return ++this.redirects;
	}

	/**
	 * Total length of the prompts that were skipped, because the execution continued
	 * without waiting for their end.
	 */
	Duration skippedTime() {
		return this.skippedTime;
	}

	/**
	 * Adds the length of a skipped prompt, because the execution continues without
	 * waiting for the end of the prompt.
	 */
	public void addSkippedTime(Duration time) {
		this.skippedTime = this.skippedTime.plus(time);
	}

	/**
	 * Resets the skipped time and the number of redirects to zero, because the call has
	 * waited.
	 */
	public void timePassed() {
		this.skippedTime = Duration.ZERO;
		this.redirects = 0;
	}

	private void stop() {
		Runnable stop = this.stop;
		this.stop = null;
		if (stop != null) {
			this.call.doing(null);
			stop.run();
		}
	}

}
