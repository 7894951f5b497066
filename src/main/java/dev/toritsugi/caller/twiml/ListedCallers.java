package dev.toritsugi.caller.twiml;

import java.util.Optional;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Reject;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.callers.BlockedCallers;
import dev.toritsugi.callcenter.callers.CallersSettings;
import dev.toritsugi.callcenter.callers.KnownOperators;
import dev.toritsugi.callcenter.callers.VipCallers;
import dev.toritsugi.callcenter.callers.WithheldNumberPolicy;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callerlist.CallerListRegistry;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;
import dev.toritsugi.twilio.resource.CallerNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Treats callers differently by the number from which they call. Refuses blocked callers
 * and callers with a withheld number. Sets the priority of VIPs' tasks, and adds the
 * known operator of a caller to the task's attributes.
 */
@Service
public final class ListedCallers {

	private static final Logger log = LoggerFactory.getLogger(ListedCallers.class);

	private final CallerListRegistry lists;

	private final @Nullable RenderedTwiml blocked;

	private final @Nullable RenderedTwiml withheld;

	private final int vipPriority;

	ListedCallers(CallerListRegistry lists, CallCenter center, DestinationTwiml destinations) {
		this.lists = lists;
		CallersSettings settings = center.callers();
		BlockedCallers blocked = settings.blocked();
		this.blocked = (blocked != null) ? refusal(blocked.destination(), destinations) : null;
		this.withheld = (settings.withheld() == WithheldNumberPolicy.REFUSE)
				? new RenderedTwiml(PromptTwiml.of(settings.withheldPrompts()).hangup(new Hangup.Builder().build()))
				: null;
		VipCallers vip = settings.vip();
		this.vipPriority = (vip != null) ? vip.priority() : 0;
	}

	private static RenderedTwiml refusal(CallerDestination destination, DestinationTwiml destinations) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		if (destination instanceof CallerDestination.HangUp) {
			// A rejected call is not answered, so that it costs nothing.
			response.reject(new Reject.Builder().build());
		}
		else {
			destinations.append(destination, MenuChoice.NONE, MenuStage.OPEN, response);
		}
		return new RenderedTwiml(response);
	}

	/**
	 * Returns the TwiML for a caller who is refused, or empty for other callers.
	 * @param callSid SID of the call, for the log
	 * @param number number of the caller as Twilio sends it
	 */
	public Optional<RenderedTwiml> refuse(String callSid, String number) {
		if (this.blocked != null && this.lists.isBlocked(number)) {
			log.info("{} called: the caller is blocked", callSid);
			return Optional.of(this.blocked);
		}
		if (this.withheld != null && CallerNumber.isWithheld(number)) {
			log.info("{} called: refused, the number is withheld", callSid);
			return Optional.of(this.withheld);
		}
		return Optional.empty();
	}

	/**
	 * Adds the priority and the known operator of a caller to the caller's choices.
	 * Returns the same choices for a caller in no list.
	 */
	public MenuChoice choice(String number, MenuChoice choice) {
		MenuChoice withOperator = this.lists.knownOperator(number)
			.map((operator) -> choice.withAttribute(KnownOperators.ATTRIBUTE, operator))
			.orElse(choice);
		boolean raised = this.lists.isVip(number)
				&& (choice.priority() == null || choice.priority() < this.vipPriority);
		return raised ? withOperator.withPriority(this.vipPriority) : withOperator;
	}

	/**
	 * Adds the priority and the known operator of a caller to a step that leaves the
	 * menus.
	 */
	public MenuStep step(String number, MenuStep step) {
		if (step instanceof MenuStep.Leave leave) {
			return new MenuStep.Leave(leave.destination(), choice(number, leave.choice()), leave.stage());
		}
		if (step instanceof MenuStep.Scheduled scheduled) {
			return new MenuStep.Scheduled(scheduled.schedule(), step(number, scheduled.whileOpen()),
					choice(number, scheduled.choice()), scheduled.stage());
		}
		return step;
	}

}
