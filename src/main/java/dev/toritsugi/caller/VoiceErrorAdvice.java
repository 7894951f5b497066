package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a failed voice webhook with the fallback number or the apology. Twilio would
 * read "an application error has occurred" to the caller after a 5xx, and it can't use
 * the problem details of Spring Boot's own advice, which therefore comes later.
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
	ResponseEntity<byte[]> handle(Exception failure) {
		log.error("A voice webhook failed; the caller hears the apology or is connected to the fallback number",
				failure);
		return this.documents.fallbackOrApology().toResponse();
	}

}
