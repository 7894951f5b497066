package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts for callers who are asked to call again with their number.
 */
public final class WithheldPrompts {

	/** The prompts, in Japanese and then in English. */
	public static final List<Prompt> REFUSED = List.of(
			DefaultPrompts.japanese("お電話ありがとうございます。恐れ入りますが、番号非通知のお電話はお受けしておりません。おかけになる番号の前にイチハチロクを付けて、おかけ直しください。"),
			DefaultPrompts.english("Thank you for calling. We only take calls that show their number. "
					+ "Please call again with your number shown. From Japan, dial 186 before our number."));

	private WithheldPrompts() {
	}

}
