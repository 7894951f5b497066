package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts for callers while the call centre is closed, each in Japanese and then
 * in English.
 *
 * @param outsideHours prompts outside of the opening hours
 * @param holiday prompts on public holidays
 * @param closed prompts on closed dates
 */
public record ClosedPrompts(List<Prompt> outsideHours, List<Prompt> holiday, List<Prompt> closed) {

	/** Prompts after which the call ends. They ask the caller to call again. */
	public static final ClosedPrompts LAST = of("恐れ入りますが、受付時間内におかけ直しくださいますようお願いいたします。",
			" Please call back during our opening hours.");

	/** Prompts after which the call goes on, for example with voicemail. */
	public static final ClosedPrompts CONTINUED = of("", "");

	private static ClosedPrompts of(String japaneseEnd, String englishEnd) {
		return new ClosedPrompts(closed("ただいまは、電話受付の時間外でございます。", japaneseEnd, "We are currently closed.", englishEnd),
				closed("本日は祝日のため、電話受付をお休みしております。", japaneseEnd, "We are closed today for a public holiday.",
						englishEnd),
				closed("本日は休業日でございます。{reason}のため、電話受付をお休みしております。", japaneseEnd, "We are closed today.", englishEnd));
	}

	private static List<Prompt> closed(String japanese, String japaneseEnd, String english, String englishEnd) {
		return List.of(
				DefaultPrompts.japanese("お電話ありがとうございます。" + japanese + "次回の受付は、{next-opening}からでございます。" + japaneseEnd),
				DefaultPrompts
					.english("Thank you for calling. " + english + " We will open again {next-opening}." + englishEnd));
	}

}
