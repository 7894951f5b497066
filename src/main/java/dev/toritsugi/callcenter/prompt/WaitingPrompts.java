package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts for callers who wait, each in Japanese and then in English.
 */
public final class WaitingPrompts {

	/** Announcement during the wait. */
	public static final List<Prompt> BUSY = List.of(
			DefaultPrompts.japanese("ただいま、お電話が大変混み合っております。お客様の順番は、現在{position}番目でございます。"
					+ "おつなぎまでのお時間は、{expected-wait}の見込みでございます。恐れ入りますが、そのままお待ちいただくか、しばらくたってからおかけ直しください。"),
			DefaultPrompts.english("All our lines are busy at the moment. You are number {position} in the queue. "
					+ "The expected wait is {expected-wait}. Please hold, or call again later."));

	/** Prompts that offer a key. */
	public static final List<Prompt> OFFER = List.of(
			DefaultPrompts.japanese("お待ちにならず、ほかの方法をご希望の場合は、{offer-key}を押してください。"),
			DefaultPrompts.english("If you would rather not wait, press {offer-key}."));

	/** Prompts that offer a key if the only offer is voicemail. */
	public static final List<Prompt> MESSAGE = List.of(DefaultPrompts.japanese("ご伝言を残される場合は、{offer-key}を押してください。"),
			DefaultPrompts.english("To leave a message, press {offer-key}."));

	private WaitingPrompts() {
	}

}
