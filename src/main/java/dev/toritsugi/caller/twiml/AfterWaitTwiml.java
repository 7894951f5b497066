package dev.toritsugi.caller.twiml;

import java.util.Optional;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Redirect;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuStage;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Contains the TwiML for callers who have left the queue without having talked to an
 * operator.
 */
@Service
public final class AfterWaitTwiml {

	/**
	 * Maximum number of documents in memory. Others are rendered for each request,
	 * because the language comes from the URL of the request.
	 */
	private static final int MOST = 1000;

	/** Time for the choice of an offer, in seconds. */
	private static final int TIMEOUT = 5;

	private final WaitingSettings settings;

	private final DestinationTwiml destinations;

	private final EnqueueTwiml enqueue;

	private final BoundedCache<Key, RenderedTwiml> rendered = new BoundedCache<>(MOST, this::render);

	/** Documents that ask for an offer, by language. */
	private final BoundedCache<Optional<String>, TwimlTemplate> choices = new BoundedCache<>(MOST,
			(language) -> renderChoice(language.orElse(null)));

	AfterWaitTwiml(WaitingSettings settings, DestinationTwiml destinations, EnqueueTwiml enqueue) {
		this.settings = settings;
		this.destinations = destinations;
		this.enqueue = enqueue;
		// Startup fails if a document cannot be rendered.
		then(null);
		whenNobodyWorks();
		settings.offers().forEach((offer) -> offer(offer, null));
	}

	/**
	 * Returns the TwiML for a caller who has waited too long, whose task TaskRouter has
	 * given up, or who has found the queue full.
	 * @param language language that the caller has chosen, or null
	 */
	public RenderedTwiml then(@Nullable String language) {
		return leadTo(this.settings.then(), language);
	}

	/** Returns the TwiML for a caller who waits while no operator works. */
	public RenderedTwiml whenNobodyWorks() {
		return leadTo(this.settings.whenNobodyWorks(), null);
	}

	/**
	 * Returns the TwiML for a caller who has chosen an offer.
	 * @param destination the offer, one of the settings
	 * @param language language that the caller has chosen, or null
	 */
	public RenderedTwiml offer(String destination, @Nullable String language) {
		return leadTo(destination, language);
	}

	/**
	 * Returns the TwiML that asks which offer the caller chooses.
	 * @param language language of the prompts, or null if the caller has chosen none
	 * @param query query of the URL at which the call continues
	 */
	public ResponseEntity<byte[]> choice(@Nullable String language, String query) {
		return this.choices.get(Optional.ofNullable(language)).toResponse(query);
	}

	/**
	 * Returns the TwiML that puts the caller into the queue again, before callers of the
	 * same priority.
	 * @param attributes JSON object with all attributes of the task, or null for those of
	 * the settings
	 * @param priority priority of the earlier task, or null for that of the settings
	 * @param query query of the URLs that Twilio requests during and after the wait
	 */
	public ResponseEntity<byte[]> queueAgain(@Nullable String attributes, @Nullable Integer priority, String query) {
		return new RenderedTwiml(
				new VoiceResponse.Builder().enqueue(this.enqueue.createForReturned(attributes, priority, query)))
			.toResponse();
	}

	private TwimlTemplate renderChoice(@Nullable String language) {
		String next = ActionPaths.relative(ActionPaths.OFFER) + "?" + TwimlTemplate.QUERY;
		Gather.Builder gather = new Gather.Builder().action(next)
			.inputs(Gather.Input.DTMF)
			.numDigits(1)
			.finishOnKey("")
			.timeout(TIMEOUT);
		PromptTwiml.addTo(gather, PromptSelector.select(this.settings.choicePrompts(), language));
		return new TwimlTemplate(
				new VoiceResponse.Builder().gather(gather.build()).redirect(new Redirect.Builder(next).build()));
	}

	private RenderedTwiml leadTo(String destination, @Nullable String language) {
		return this.rendered.get(new Key(destination, language));
	}

	private RenderedTwiml render(Key key) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		this.destinations.append(CallerDestination.parse(key.destination), new MenuChoice(key.language, "{}", null),
				MenuStage.OPEN, response);
		return new RenderedTwiml(response);
	}

	private record Key(String destination, @Nullable String language) {

	}

}
