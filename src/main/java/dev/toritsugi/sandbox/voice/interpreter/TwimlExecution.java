package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlLink;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallExecution;
import org.jspecify.annotations.Nullable;

/**
 * What leads a call: a document at work, and those that it leads on to. Once it is
 * canceled, nothing that it asked for counts any more.
 */
public final class TwimlExecution implements CallExecution {

	private final TwimlInterpreter interpreter;

	private final Call call;

	private final DocumentRules rules;

	private URI document = URI.create("http://localhost/");

	private List<Verb> rest = List.of();

	private Duration owed = Duration.ZERO;

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
	 * Where the present document came from.
	 */
	public URI document() {
		return this.document;
	}

	/**
	 * Whether it still leads its call.
	 */
	public boolean live() {
		return !this.canceled && !this.call.over();
	}

	boolean canceled() {
		return this.canceled;
	}

	/**
	 * Begins a document.
	 */
	public void begin(URI document, List<Verb> verbs) {
		this.document = document;
		this.rest = verbs;
		goOn();
	}

	/**
	 * Goes on with the next verb.
	 */
	public void goOn() {
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
	 * Goes on with what an address of the present document answers.
	 */
	public void ask(Webhook.Kind kind, TwimlLink link, Map<String, String> more) {
		ask(kind, link.method(), link.resolve(this.document), more);
	}

	/**
	 * Goes on with what an address answers; asks it even if the call is over.
	 */
	public void ask(Webhook.Kind kind, String method, URI url, Map<String, String> more) {
		stop();
		this.interpreter.ask(this, kind, method, url, more);
	}

	/**
	 * Goes on with the action, which hears of the end of a call too, or with the next
	 * verb.
	 */
	public void proceed(Webhook.Kind kind, @Nullable TwimlLink action, Map<String, String> more) {
		if (action != null && !this.canceled) {
			ask(kind, action, more);
		}
		else {
			goOn();
		}
	}

	/**
	 * Waits for something.
	 * @param what what the call does meanwhile, for people
	 * @param stop what ends the waiting, whatever it was for
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

	/** Counts another redirect without time between. */
	int redirected() {
		return ++this.redirects;
	}

	/** What was said and played without taking its time. */
	Duration owed() {
		return this.owed;
	}

	/**
	 * Counts what was said without taking its time.
	 */
	public void owe(Duration time) {
		this.owed = this.owed.plus(time);
	}

	/**
	 * What led here took its time.
	 */
	public void timePassed() {
		this.owed = Duration.ZERO;
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
