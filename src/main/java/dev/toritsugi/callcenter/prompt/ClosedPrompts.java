package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts for callers while the call centre is closed, each in Japanese and then
 * in English.
 */
public final class ClosedPrompts {

	/** Prompts outside of the opening hours. */
	public static final List<Prompt> OUTSIDE_HOURS = closed("ただいまは、電話受付の時間外でございます。", "We are currently closed.");

	/** Prompts on public holidays. */
	public static final List<Prompt> HOLIDAY = closed("本日は祝日のため、電話受付をお休みしております。",
			"We are closed today for a public holiday.");

	/** Prompts on closed dates. */
	public static final List<Prompt> CLOSED = closed("本日は休業日でございます。{reason}のため、電話受付をお休みしております。",
			"We are closed today.");

	private static List<Prompt> closed(String japanese, String english) {
		return List.of(
				DefaultPrompts.japanese("お電話ありがとうございます。" + japanese
						+ "次回の受付は、{next-opening}からでございます。恐れ入りますが、受付時間内におかけ直しくださいますようお願いいたします。"),
				DefaultPrompts.english("Thank you for calling. " + english
						+ " We will open again {next-opening}. Please call back during our opening hours."));
	}

	private ClosedPrompts() {
	}

}
