package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * What a document may contain and what follows it: in a call of its own, in a queue,
 * before a conference, or as a whisper.
 *
 * @param allowed verbs that the document may contain; empty for all
 * @param refusal Twilio's error number for another verb
 * @param takesTime whether Say and Play take as long as the prompt. True where a document
 * is repeated, since the repetition would never pause otherwise; false elsewhere, so that
 * a person trying the sandbox need not wait
 * @param atEnd runs after the last verb
 * @param failed runs if the document can't be fetched or executed
 * @param onLeave runs for the verb Leave
 */
public record DocumentRules(Set<Class<? extends Verb>> allowed, int refusal, boolean takesTime,
		Consumer<TwimlExecution> atEnd, BiConsumer<TwimlExecution, Failure> failed, Runnable onLeave) {

	/**
	 * Verbs allowed in a wait document, by Twilio's page on Enqueue.
	 */
	public static final Set<Class<? extends Verb>> IN_QUEUE = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Verb.Leave.class, Gather.class);

	/**
	 * Verbs allowed before a conference, and before a queued caller is connected, by
	 * Twilio's pages on Conference and on Queue.
	 */
	public static final Set<Class<? extends Verb>> PROMPTS_ONLY = Set.of(Verb.Say.class, Verb.Play.class,
			Verb.Pause.class, Verb.Redirect.class);

	/** Verbs allowed in a whisper, by Twilio's page on Number. */
	static final Set<Class<? extends Verb>> WHISPER = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Gather.class);

	boolean allows(Verb verb) {
		return this.allowed.isEmpty() || this.allowed.contains(verb.getClass());
	}

	/**
	 * Why a document could not be fetched or executed.
	 *
	 * @param code Twilio's error number
	 * @param url URL of the document
	 */
	public record Failure(int code, URI url) {

	}

}
