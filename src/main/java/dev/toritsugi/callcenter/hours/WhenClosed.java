package dev.toritsugi.callcenter.hours;

import java.util.List;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.destination.CallerDestinationText;
import dev.toritsugi.callcenter.prompt.ClosedPrompts;
import dev.toritsugi.callcenter.prompt.Prompt;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What callers hear while the call centre is closed. In a text, {reason} stands for the
 * reason of closed dates and {next-opening} for the time at which the call centre opens
 * next. A sentence with one of the two is left out if there is no reason or no next
 * opening.
 *
 * @param prompts Prompts outside of the opening hours. The default prompts say when the
 * call centre opens next, in Japanese and in English.
 * @param holidayPrompts Prompts on public holidays; by default {@code prompts} if it is
 * set, else a text that mentions the holiday.
 * @param closedPrompts Prompts on closed dates; by default {@code prompts} if it is set,
 * else a text with the reason.
 * @param then Where the caller is led after the prompts: hang-up, which is the default,
 * queue, dial with an E.164 number, url with the address of TwiML, or voicemail.
 */
public record WhenClosed(List<@Valid Prompt> prompts, List<@Valid Prompt> holidayPrompts,
		List<@Valid Prompt> closedPrompts, @CallerDestinationText @DefaultValue(WhenClosed.HANG_UP) String then) {

	private static final String HANG_UP = "hang-up";

	/** Replaces missing prompts with the defaults. */
	public WhenClosed {
		ClosedPrompts byDefault = HANG_UP.equals(then) ? ClosedPrompts.LAST : ClosedPrompts.CONTINUED;
		holidayPrompts = first(holidayPrompts, prompts, byDefault.holiday());
		closedPrompts = first(closedPrompts, prompts, byDefault.closed());
		prompts = first(prompts, null, byDefault.outsideHours());
	}

	private static List<Prompt> first(@Nullable List<Prompt> own, @Nullable List<Prompt> general,
			List<Prompt> byDefault) {
		return List.copyOf((own != null) ? own : (general != null) ? general : byDefault);
	}

	/** Returns what callers hear by default. */
	public static WhenClosed byDefault() {
		return new WhenClosed(ClosedPrompts.LAST.outsideHours(), ClosedPrompts.LAST.holiday(),
				ClosedPrompts.LAST.closed(), HANG_UP);
	}

	/** Returns where the caller is led after the prompts. */
	public CallerDestination destination() {
		return CallerDestination.parse(this.then);
	}

}
