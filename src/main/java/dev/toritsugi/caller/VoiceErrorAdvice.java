package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.MenuUrl;
import dev.toritsugi.caller.twiml.StageFailureTwiml;
import dev.toritsugi.menu.MenuPosition;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Returns TwiML when a voice webhook fails, so that the caller is connected to the
 * fallback number or hears the apology. If a menu fails, the caller is put into the queue
 * if the dialled number is open. After a 5xx response, Twilio would read "an application
 * error has occurred" to the caller. This advice has precedence over Spring Boot's
 * advice, which would return problem details that Twilio cannot use.
 */
@RestControllerAdvice(annotations = VoiceWebhook.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VoiceErrorAdvice {

	private static final Logger log = LoggerFactory.getLogger(VoiceErrorAdvice.class);

	private final CallerTwiml documents;

	private final StageFailureTwiml menuFailures;

	VoiceErrorAdvice(CallerTwiml documents, StageFailureTwiml menuFailures) {
		this.documents = documents;
		this.menuFailures = menuFailures;
	}

	@ExceptionHandler
	ResponseEntity<byte[]> handle(Exception failure, HttpServletRequest request) {
		if (request.getRequestURI().endsWith(ActionPaths.MENU)) {
			log.error("The webhook of a menu failed; the caller is put into the queue, or hears that it is closed",
					failure);
			MenuPosition position = MenuUrl.read(request);
			return this.menuFailures
				.of(position.stage(), String.valueOf(request.getParameter("To")), position.language())
				.toResponse();
		}
		log.error("A voice webhook failed; the caller hears the apology or is connected to the fallback number",
				failure);
		return this.documents.in(request.getParameter(ActionPaths.LANGUAGE)).fallbackOrApology().toResponse();
	}

}
