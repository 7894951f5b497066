package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Rules for executing a TwiML document: the allowed verbs, and the actions that run after
 * the last verb or after a failure. The rules differ for a call's main document, the wait
 * document of a queue or a conference, and a whisper.
 *
 * @param allowed verbs that the document may contain; empty if all verbs are allowed
 * @param refusal Twilio's error number for a verb that is not allowed
 * @param takesTime whether Say and Play last as long as their prompt. Say and Play take
 * time in wait documents, because a wait document is requested again as soon as it ends.
 * In all other documents Say and Play end immediately, so that users of the sandbox need
 * not wait for prompts
 * @param atEnd action that runs after the last verb
 * @param failed action that runs if the document can't be fetched or executed
 * @param onLeave action that executes the verb Leave
 */
public record DocumentRules(Set<Class<? extends Verb>> allowed, int refusal, boolean takesTime,
		Consumer<TwimlExecution> atEnd, BiConsumer<TwimlExecution, Failure> failed, Runnable onLeave) {

	/**
	 * Verbs allowed in the wait document of a queue, according to Twilio's page on
	 * Enqueue.
	 */
	public static final Set<Class<? extends Verb>> IN_QUEUE = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Verb.Leave.class, Gather.class);

	/**
	 * Verbs allowed in the wait document of a conference and in a whisper to a queued
	 * caller, according to Twilio's pages on Conference and on Queue.
	 */
	public static final Set<Class<? extends Verb>> PROMPTS_ONLY = Set.of(Verb.Say.class, Verb.Play.class,
			Verb.Pause.class, Verb.Redirect.class);

	/**
	 * Verbs allowed in a whisper to a called person, according to Twilio's page on
	 * Number.
	 */
	static final Set<Class<? extends Verb>> WHISPER = Set.of(Verb.Say.class, Verb.Play.class, Verb.Pause.class,
			Verb.Hangup.class, Verb.Redirect.class, Gather.class);

	boolean allows(Verb verb) {
		return this.allowed.isEmpty() || this.allowed.contains(verb.getClass());
	}

	/**
	 * A failure to fetch or execute a TwiML document.
	 *
	 * @param code Twilio's error number
	 * @param url URL of the document
	 */
	public record Failure(int code, URI url) {

	}

}
