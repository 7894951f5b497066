package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Keeps a failure from the caller's ear: an answer of 5xx Twilio would turn into "an
 * application error has occurred". Before Boot's own advice, whose problem details Twilio
 * can't read.
 */
@RestControllerAdvice(annotations = VoiceWebhook.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VoiceErrorAdvice {

	private static final Logger log = LoggerFactory.getLogger(VoiceErrorAdvice.class);

	private final CallerTwiml documents;

	VoiceErrorAdvice(CallerTwiml documents) {
		this.documents = documents;
	}

	@ExceptionHandler
	ResponseEntity<byte[]> apologise(Exception failure) {
		log.error("A voice webhook failed; the caller hears the apology or the fallback number's ring", failure);
		return this.documents.trouble().answer();
	}

}
