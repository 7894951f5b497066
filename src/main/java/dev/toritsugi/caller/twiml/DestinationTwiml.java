package dev.toritsugi.caller.twiml;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import dev.toritsugi.callcenter.destination.CallerDestination;

import org.springframework.stereotype.Service;

/**
 * Creates the verbs that lead a caller to a destination.
 */
@Service
public final class DestinationTwiml {

	private final CallerTwiml documents;

	DestinationTwiml(CallerTwiml documents) {
		this.documents = documents;
	}

	/** Appends the verb, which is the last one of a document. */
	public void append(CallerDestination destination, VoiceResponse.Builder response) {
		if (destination instanceof CallerDestination.Queue) {
			response.enqueue(this.documents.enqueue());
		}
		else if (destination instanceof CallerDestination.Dial dial) {
			response.dial(CallerTwiml.dial(dial.number()));
		}
		else if (destination instanceof CallerDestination.Url url) {
			response.redirect(new Redirect.Builder(url.address()).build());
		}
		else {
			response.hangup(new Hangup.Builder().build());
		}
	}

}
