package dev.toritsugi.caller.twiml;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuStage;

import org.springframework.stereotype.Service;

/**
 * Creates the verbs that lead a caller to a destination.
 */
@Service
public final class DestinationTwiml {

	private final CallerTwiml documents;

	private final CallCenter center;

	DestinationTwiml(CallerTwiml documents, CallCenter center) {
		this.documents = documents;
		this.center = center;
	}

	/**
	 * Appends the verb, after which a document contains no other verb.
	 * @param choice choices of the caller in menus
	 * @param stage whether the dialled number was open
	 */
	public void append(CallerDestination destination, MenuChoice choice, MenuStage stage,
			VoiceResponse.Builder response) {
		CallerTwiml own = this.documents.in(choice.language());
		if (destination instanceof CallerDestination.Queue queue) {
			response.enqueue(enqueue(queue, choice, own));
		}
		else if (destination instanceof CallerDestination.Menu menu) {
			MenuPosition start = MenuPosition.start(menu.name(), choice.language(), stage);
			response.redirect(new Redirect.Builder(MenuUrl.of(start)).build());
		}
		else if (destination instanceof CallerDestination.Dial dial) {
			response.dial(own.dial(dial.number()));
		}
		else if (destination instanceof CallerDestination.Url url) {
			response.redirect(new Redirect.Builder(url.address()).build());
		}
		else if (destination instanceof CallerDestination.Voicemail) {
			response.redirect(new Redirect.Builder(VoicemailTwiml.url(choice.language())).build());
		}
		else if (destination instanceof CallerDestination.Apology) {
			own.appendFallbackOrApology(response);
		}
		else {
			response.hangup(new Hangup.Builder().build());
		}
	}

	private Enqueue enqueue(CallerDestination.Queue queue, MenuChoice choice, CallerTwiml own) {
		MenuChoice withQueue = (queue.name() == null) ? choice
				: choice.withAttribute(TaskAttributeNames.QUEUE, this.center.queueNameAsDefined(queue.name()));
		return own.enqueue(withQueue.taskAttributes(this.center.task().attributes()), choice.priority());
	}

}
