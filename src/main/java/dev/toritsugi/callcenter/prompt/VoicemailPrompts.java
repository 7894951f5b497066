package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts of voicemail, each in Japanese and then in English.
 */
public final class VoicemailPrompts {

	/** Prompts that ask for the message. */
	public static final List<Prompt> MESSAGE = of("発信音のあとに、お名前とご用件をお話しください。終わりましたら、シャープを押してください。",
			"Please leave your name and your message after the tone. When you have finished, press the pound key.");

	/** Prompts that say that the message is recorded, and why. */
	public static final List<Prompt> NOTICE = of("これからお話しいただく内容は、お問い合わせへの対応のため、録音いたします。",
			"Your message will be recorded, so that we can respond to your request.");

	/** Prompts that ask for the caller's consent to the recording. */
	public static final List<Prompt> QUESTION = of(
			"メッセージをお預かりするにあたり、お問い合わせへの対応のため、お話しいただく内容を録音いたします。録音に同意される方は、1を押してください。",
			"To take your message, we need to record it, so that we can respond to your request. If you agree, press 1.");

	/** Prompts for a caller who has not agreed to the recording. */
	public static final List<Prompt> REFUSED = of("ご同意を確認できませんでしたので、録音はいたしません。恐れ入りますが、改めておかけ直しください。",
			"As you have not agreed, nothing is recorded. Please call again later.");

	/** Prompts after the message. */
	public static final List<Prompt> THANKS = of("メッセージをお預かりいたしました。お電話ありがとうございました。失礼いたします。",
			"We have received your message. Thank you for calling. Goodbye.");

	/** Prompts for a caller whose message is empty or too short. */
	public static final List<Prompt> NOT_RECORDED = of("メッセージを録音できませんでした。恐れ入りますが、改めておかけ直しください。",
			"We did not receive a message. Please call again later.");

	private VoicemailPrompts() {
	}

	private static List<Prompt> of(String japanese, String english) {
		return List.of(DefaultPrompts.japanese(japanese), DefaultPrompts.english(english));
	}

}
