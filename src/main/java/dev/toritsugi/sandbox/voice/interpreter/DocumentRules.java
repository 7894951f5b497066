package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Where a document runs: what it may have in it, and what follows it.
 *
 * @param allowed verbs that may be in it; empty for all
 * @param refusal Twilio's error number of another one
 * @param takesTime whether saying and playing takes time. It does where a document runs
 * again and again, which would never stop otherwise; elsewhere it doesn't, so that nobody
 * has to wait for a greeting
 * @param atEnd what follows the last verb
 * @param failed what follows where the document can't be had or done
 * @param onLeave what Leave does
 */
public record DocumentRules(Set<Class<? extends Verb>> allowed, int refusal, boolean takesTime,
		Consumer<TwimlExecution> atEnd, BiConsumer<TwimlExecution, Failure> failed, Runnable onLeave) {

	/**
	 * In a queue, by Twilio's page on Enqueue.
	 */
	public static final Set<Class<? extends Verb>> IN_QUEUE = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Verb.Leave.class, Gather.class);

	/**
	 * Before a conference, and before a caller from a queue is connected, by Twilio's
	 * pages on Conference and on Queue.
	 */
	public static final Set<Class<? extends Verb>> PROMPTS_ALONE = Set.of(Verb.Say.class, Verb.Play.class,
			Verb.Pause.class, Verb.Redirect.class);

	/** Before two legs are connected, by Twilio's page on Number. */
	static final Set<Class<? extends Verb>> WHISPER = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Gather.class);

	boolean allows(Verb verb) {
		return this.allowed.isEmpty() || this.allowed.contains(verb.getClass());
	}

	/**
	 * Why a document can't be had or done.
	 *
	 * @param code Twilio's error number
	 * @param url address of the document
	 */
	public record Failure(int code, URI url) {

	}

}
