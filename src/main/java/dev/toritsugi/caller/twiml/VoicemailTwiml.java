package dev.toritsugi.caller.twiml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Record;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.callcenter.voicemail.RecordingNotice;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML with which a caller leaves a message. The documents depend only on
 * the recording notice and the language, so each is rendered once.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
@Service
public final class VoicemailTwiml {

	/** Seconds without speech after which the message ends. */
	private static final int SILENCE = 8;

	/** Seconds within which the caller has to agree to the recording. */
	private static final int CONSENT = 8;

	private final VoicemailSettings settings;

	/** Languages that callers can choose in a menu. */
	private final List<String> languages;

	private final Map<String, RenderedTwiml> rendered = new ConcurrentHashMap<>();

	VoicemailTwiml(CallCenter center) {
		this.settings = Optional.ofNullable(center.voicemail()).orElseGet(VoicemailSettings::byDefault);
		this.languages = center.menu().languages();
		Stream.of(RecordingNotice.values()).forEach((notice) -> begin(notice, null));
		agreed(null);
		refused(null);
		recorded(null);
		notRecorded(null);
	}

	/**
	 * Returns the TwiML with which voicemail begins. Nothing is recorded before the
	 * caller has heard the notice or has agreed.
	 * @param language language tag that the caller has chosen, or null
	 */
	public RenderedTwiml begin(RecordingNotice notice, @Nullable String language) {
		return rendered("begin-" + notice, language, (chosen) -> switch (notice) {
			case ANNOUNCE -> record(PromptTwiml.of(PromptSelector.select(this.settings.notice(), chosen)), chosen);
			case OFF -> record(new VoiceResponse.Builder(), chosen);
			case ASK -> ask(chosen);
		});
	}

	/** Returns the TwiML for a caller who has agreed to the recording. */
	public RenderedTwiml agreed(@Nullable String language) {
		return rendered("agreed", language, (chosen) -> record(new VoiceResponse.Builder(), chosen));
	}

	/** Returns the TwiML for a caller who has not agreed to the recording. */
	public RenderedTwiml refused(@Nullable String language) {
		return rendered("refused", language, (chosen) -> last(this.settings.refused(), chosen));
	}

	/** Returns the TwiML after the message, which thanks the caller and hangs up. */
	public RenderedTwiml recorded(@Nullable String language) {
		return rendered("recorded", language, (chosen) -> last(this.settings.thanks(), chosen));
	}

	/** Returns the TwiML for a caller whose message is empty or too short. */
	public RenderedTwiml notRecorded(@Nullable String language) {
		return rendered("not-recorded", language, (chosen) -> last(this.settings.notRecorded(), chosen));
	}

	/**
	 * Renders a document once for each language. A language that no menu offers is
	 * treated as missing, so that the number of documents is bounded.
	 */
	private RenderedTwiml rendered(String name, @Nullable String language,
			Function<@Nullable String, VoiceResponse.Builder> document) {
		String chosen = (language != null && this.languages.contains(language)) ? language : null;
		String key = name + "?" + chosen;
		RenderedTwiml known = this.rendered.get(key);
		if (known == null) {
			known = new RenderedTwiml(document.apply(chosen));
			this.rendered.put(key, known);
		}
		return known;
	}

	private VoiceResponse.Builder ask(@Nullable String language) {
		Gather.Builder question = new Gather.Builder()
			.action(ActionPaths.relative(ActionPaths.VOICEMAIL_CONSENT, language))
			.numDigits(1)
			.timeout(CONSENT);
		PromptTwiml.addTo(question, PromptSelector.select(this.settings.question(), language));
		VoiceResponse.Builder response = new VoiceResponse.Builder().gather(question.build());
		PromptTwiml.add(PromptSelector.select(this.settings.refused(), language), response::say, response::play);
		return response.hangup(new Hangup.Builder().build());
	}

	/** Appends the recording. The verbs after it run only if nothing was recorded. */
	private VoiceResponse.Builder record(VoiceResponse.Builder response, @Nullable String language) {
		PromptTwiml.add(PromptSelector.select(this.settings.prompts(), language), response::say, response::play);
		response.record(new Record.Builder().action(ActionPaths.relative(ActionPaths.VOICEMAIL_RECORDED, language))
			.finishOnKey("#")
			.maxLength(Math.toIntExact(this.settings.longest().toSeconds()))
			.timeout(SILENCE)
			.recordingStatusCallback(ActionPaths.relative(ActionPaths.VOICEMAIL_RECORDING))
			.build());
		PromptTwiml.add(PromptSelector.select(this.settings.notRecorded(), language), response::say, response::play);
		return response.hangup(new Hangup.Builder().build());
	}

	private static VoiceResponse.Builder last(List<Prompt> prompts, @Nullable String language) {
		return PromptTwiml.of(PromptSelector.select(prompts, language)).hangup(new Hangup.Builder().build());
	}

	/** Returns the relative URL at which voicemail begins. */
	static String url(@Nullable String language) {
		return ActionPaths.relative(ActionPaths.VOICEMAIL, language);
	}

}
