package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.CallerTwiml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Returns TwiML when a voice webhook fails, so that the caller is connected to the
 * fallback number or hears the apology. After a 5xx response, Twilio would read "an
 * application error has occurred" to the caller. This advice has precedence over Spring
 * Boot's advice, which would return problem details that Twilio cannot use.
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
