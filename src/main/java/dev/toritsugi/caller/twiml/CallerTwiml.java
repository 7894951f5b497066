package dev.toritsugi.caller.twiml;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import dev.toritsugi.callcenter.CallerSettings;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import org.jspecify.annotations.Nullable;

/**
 * Contains the TwiML documents that are the same for every caller, or for every caller
 * who has chosen the same language in a menu. The server renders each document once at
 * startup. Startup fails if a document cannot be rendered with the configured settings.
 */
public final class CallerTwiml {

	private final CallerSettings settings;

	private final EnqueueTwiml enqueue;

	private final @Nullable String language;

	private final Map<String, CallerTwiml> byLanguage;

	private final List<Prompt> greeting;

	private final RenderedTwiml welcome;

	private final RenderedTwiml fallbackOrApology;

	private final RenderedTwiml apology;

	private final RenderedTwiml goodbye;

	private final RenderedTwiml hangup = new RenderedTwiml(
			new VoiceResponse.Builder().hangup(new Hangup.Builder().build()));

	private final RenderedTwiml empty = new RenderedTwiml(new VoiceResponse.Builder());

	/**
	 * Renders the documents.
	 * @param languages language tags that callers can choose in a menu
	 */
	public CallerTwiml(CallerSettings caller, EnqueueTwiml enqueue, List<String> languages) {
		this(caller, enqueue, null,
				languages.stream()
					.collect(Collectors.toUnmodifiableMap(Function.identity(),
							(language) -> new CallerTwiml(caller, enqueue, language, Map.of()))));
	}

	private CallerTwiml(CallerSettings caller, EnqueueTwiml enqueue, @Nullable String language,
			Map<String, CallerTwiml> byLanguage) {
		this.settings = caller;
		this.enqueue = enqueue;
		this.language = language;
		this.byLanguage = byLanguage;
		this.greeting = PromptSelector.select(caller.greeting(), language);
		this.welcome = new RenderedTwiml(PromptTwiml.of(this.greeting).enqueue(enqueue()));
		this.goodbye = hangUp(caller.goodbye());
		this.apology = hangUp(caller.apology());
		VoiceResponse.Builder fallbackOrApology = new VoiceResponse.Builder();
		appendFallbackOrApology(fallbackOrApology);
		this.fallbackOrApology = new RenderedTwiml(fallbackOrApology);
	}

	private RenderedTwiml hangUp(List<Prompt> prompts) {
		return new RenderedTwiml(
				PromptTwiml.of(PromptSelector.select(prompts, this.language)).hangup(new Hangup.Builder().build()));
	}

	/**
	 * Returns the documents for callers who have chosen a language.
	 * @param language language tag, or null; the documents for null and for an unknown
	 * language speak all languages
	 */
	public CallerTwiml in(@Nullable String language) {
		return (language != null) ? this.byLanguage.getOrDefault(language, this) : this;
	}

	/** Returns the prompts that a caller hears before the queue. */
	List<Prompt> greeting() {
		return this.greeting;
	}

	/** Returns the TwiML that plays the greeting and enqueues the call. */
	public RenderedTwiml welcome() {
		return this.welcome;
	}

	/**
	 * Returns the TwiML for a call that cannot be connected to an operator. The TwiML
	 * dials the fallback number, or plays the apology if no fallback number is set.
	 */
	public RenderedTwiml fallbackOrApology() {
		return this.fallbackOrApology;
	}

	/** Returns the TwiML that plays the apology and hangs up. */
	public RenderedTwiml apology() {
		return this.apology;
	}

	/** Returns the TwiML that plays the goodbye and hangs up. */
	public RenderedTwiml goodbye() {
		return this.goodbye;
	}

	/** Returns the TwiML that hangs up. */
	public RenderedTwiml hangup() {
		return this.hangup;
	}

	/** Returns an empty TwiML document, for a call that has ended or was redirected. */
	public RenderedTwiml empty() {
		return this.empty;
	}

	/** Appends the verbs of {@link #fallbackOrApology} to a document. */
	void appendFallbackOrApology(VoiceResponse.Builder response) {
		if (this.settings.fallbackNumber() != null) {
			response.dial(dial(this.settings.fallbackNumber()));
		}
		else {
			PromptTwiml.append(PromptSelector.select(this.settings.apology(), this.language), response);
			response.hangup(new Hangup.Builder().build());
		}
	}

	/** Returns the verb that puts a caller into the queue. */
	Enqueue enqueue() {
		return this.enqueue.create(this.language);
	}

	/**
	 * Returns the verb that puts a caller into the queue.
	 * @param attributes JSON object with all attributes of the task
	 * @param priority priority of the task, or null for that of the settings
	 */
	Enqueue enqueue(String attributes, @Nullable Integer priority) {
		return this.enqueue.create(attributes, priority, this.language);
	}

	/** Returns the verb that dials another number. */
	Dial dial(String number) {
		return new Dial.Builder().action(ActionPaths.relative(ActionPaths.FALLBACK_RESULT, this.language))
			.number(new Number.Builder(number).build())
			.build();
	}

}
