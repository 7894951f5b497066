package dev.toritsugi.callcenter.voicemail;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.VoicemailPrompts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of voicemail. Callers are led to voicemail by the destination voicemail, for
 * example while the call centre is closed. Each message becomes a task that is offered to
 * the operators of a queue who work with the page, after all calls.
 *
 * @param queue Queue whose operators listen to messages; by default the queue of callers
 * that match no route.
 * @param longest Maximum length of a message, from 5s to 10m.
 * @param shortest Minimum length of a message, from 0s. A shorter recording is deleted,
 * because the caller has probably hung up without speaking.
 * @param retention Time after which recordings are deleted, from 1d to 400d.
 * @param dailyLimit Number of messages within 24 hours after which one replica of this
 * server accepts no more messages, at least 1.
 * @param prompts Prompts that ask for the message, before the tone. The default prompts
 * ask in Japanese and in English.
 * @param notice Prompts that say, before anything is recorded, that the message is
 * recorded and why. They are played if the number's recording-notice is announce.
 * @param question Prompts that ask the caller to press 1 to agree to the recording. They
 * are played if the number's recording-notice is ask.
 * @param refused Prompts for a caller who has not agreed to the recording.
 * @param thanks Prompts after the message.
 * @param notRecorded Prompts for a caller whose message is empty or too short.
 */
public record VoicemailSettings(@Nullable String queue,
		@DefaultValue("3m") @DurationMin(seconds = 5, message = VoicemailSettings.LONGEST) @DurationMax(minutes = 10,
				message = VoicemailSettings.LONGEST) Duration longest,
		@DefaultValue("2s") @DurationMin(message = VoicemailSettings.SHORTEST) Duration shortest,
		@DefaultValue("30d") @DurationMin(days = 1, message = VoicemailSettings.RETENTION) @DurationMax(days = 400,
				message = VoicemailSettings.RETENTION) Duration retention,
		@DefaultValue("200") @Min(value = 1, message = "a whole number of at least 1") int dailyLimit,
		List<@Valid Prompt> prompts, List<@Valid Prompt> notice, List<@Valid Prompt> question,
		List<@Valid Prompt> refused, List<@Valid Prompt> thanks, List<@Valid Prompt> notRecorded) {

	private static final String LONGEST = "a duration from 5s to 10m, as in 3m";

	private static final String SHORTEST = "a duration of at least 0s, as in 2s";

	private static final String RETENTION = "a duration from 1d to 400d, as in 30d";

	/** Replaces missing prompts with the defaults. */
	public VoicemailSettings {
		queue = (queue == null || queue.isBlank()) ? null : queue;
		prompts = orDefault(prompts, VoicemailPrompts.MESSAGE);
		notice = orDefault(notice, VoicemailPrompts.NOTICE);
		question = orDefault(question, VoicemailPrompts.QUESTION);
		refused = orDefault(refused, VoicemailPrompts.REFUSED);
		thanks = orDefault(thanks, VoicemailPrompts.THANKS);
		notRecorded = orDefault(notRecorded, VoicemailPrompts.NOT_RECORDED);
	}

	/** Returns the settings if only {@code call-center.voicemail} is present. */
	public static VoicemailSettings byDefault() {
		return new VoicemailSettings(null, Duration.ofMinutes(3), Duration.ofSeconds(2), Duration.ofDays(30), 200,
				VoicemailPrompts.MESSAGE, VoicemailPrompts.NOTICE, VoicemailPrompts.QUESTION, VoicemailPrompts.REFUSED,
				VoicemailPrompts.THANKS, VoicemailPrompts.NOT_RECORDED);
	}

	private static List<Prompt> orDefault(@Nullable List<Prompt> prompts, List<Prompt> byDefault) {
		return (prompts != null) ? List.copyOf(prompts) : byDefault;
	}

}
