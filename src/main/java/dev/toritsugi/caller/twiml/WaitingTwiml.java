package dev.toritsugi.caller.twiml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.callcenter.waiting.WaitingSettings;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Contains the TwiML for callers who wait in the queue. Each document plays a recording
 * and redirects to the next document. Documents differ only by what callers hear, so each
 * is rendered once and stored.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue, verbs
 * that a waitUrl may contain</a>
 */
@Service
public final class WaitingTwiml {

	/** Length of the silence that stands for a recording, in seconds. */
	private static final int SILENCE = 10;

	/**
	 * Pause after each recording, in seconds, so that a recording that Twilio cannot play
	 * does not cause requests without a pause.
	 */
	private static final int BETWEEN = 1;

	/**
	 * Maximum number of documents in memory. Others are rendered for each request,
	 * because the language comes from the URL of the request.
	 */
	private static final int MOST = 10_000;

	private static final String NEXT = ActionPaths.relative(ActionPaths.WAITING);

	private final WaitingSettings settings;

	private final BoundedCache<WaitingSound, TwimlTemplate> rendered = new BoundedCache<>(MOST, this::render);

	private final RenderedTwiml leave = new RenderedTwiml(
			new VoiceResponse.Builder().leave(new Leave.Builder().build()));

	private final RenderedTwiml withoutState;

	WaitingTwiml(WaitingSettings settings) {
		this.settings = settings;
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		appendRecording(response, 0);
		this.withoutState = new RenderedTwiml(response.redirect(new Redirect.Builder(NEXT).build()));
	}

	/**
	 * Returns the document.
	 * @param query query of the URL of the next document
	 */
	public ResponseEntity<byte[]> of(WaitingSound sound, String query) {
		return this.rendered.get(sound).toResponse(query);
	}

	/** Returns the TwiML that takes the caller out of the queue. */
	public RenderedTwiml leave() {
		return this.leave;
	}

	/** Returns the TwiML that plays a recording if the state of the wait is unknown. */
	public RenderedTwiml withoutState() {
		return this.withoutState;
	}

	/** Returns the number of recordings, at least 1. */
	public int tracks() {
		return Math.max(1, this.settings.tracks().size());
	}

	private TwimlTemplate render(WaitingSound sound) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		String next = NEXT + "?" + TwimlTemplate.QUERY;
		if (sound.offers()) {
			Gather.Builder gather = new Gather.Builder().action(next)
				.inputs(Gather.Input.DTMF)
				.numDigits(1)
				// Without it, # would end the input and not be sent.
				.finishOnKey("")
				.timeout(BETWEEN);
			PromptTwiml.addTo(gather, prompts(sound));
			recordingAt(sound.track()).ifPresentOrElse((url) -> gather.play(new Play.Builder(url).build()),
					() -> gather.pause(silence()));
			response.gather(gather.build());
		}
		else {
			PromptTwiml.append(prompts(sound), response);
			appendRecording(response, sound.track());
		}
		return new TwimlTemplate(response.redirect(new Redirect.Builder(next).build()));
	}

	private Optional<URI> recordingAt(int track) {
		List<URI> tracks = this.settings.tracks();
		return tracks.isEmpty() ? Optional.empty() : Optional.of(tracks.get(track % tracks.size()));
	}

	private void appendRecording(VoiceResponse.Builder response, int track) {
		recordingAt(track).ifPresentOrElse((url) -> response.play(new Play.Builder(url).build())
			.pause(new Pause.Builder().length(BETWEEN).build()), () -> response.pause(silence()));
	}

	private static Pause silence() {
		return new Pause.Builder().length(SILENCE).build();
	}

	private List<Prompt> prompts(WaitingSound sound) {
		WaitingSound.Announcement figures = sound.announcement();
		if (figures == null) {
			return List.of();
		}
		List<Prompt> prompts = new ArrayList<>();
		List<Prompt> announcement = filled(this.settings.announcementPrompts(), figures);
		List<Prompt> offers = sound.offers() ? filled(this.settings.promptsOfOffers(), figures) : List.of();
		prompts.addAll(PromptSelector.select(announcement, sound.language()));
		prompts.addAll(PromptSelector.select(offers, sound.language()));
		return prompts;
	}

	private List<Prompt> filled(List<Prompt> prompts, WaitingSound.Announcement figures) {
		return prompts.stream()
			.map((prompt) -> (prompt.text() == null) ? prompt
					: prompt.withText(PromptTemplate.fill(prompt.text(),
							WaitingWords.of(figures, this.settings.key(), prompt.spokenLanguage()))))
			.filter((prompt) -> prompt.play() != null || !String.valueOf(prompt.text()).isEmpty())
			.toList();
	}

}
