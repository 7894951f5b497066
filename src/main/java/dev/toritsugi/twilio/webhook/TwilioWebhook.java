package dev.toritsugi.twilio.webhook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RestController;

/**
 * Marks a controller that only Twilio may call. Each path that it maps needs no sign-in,
 * and answers 403 unless the request has a valid {@code X-Twilio-Signature}. The check
 * can't be turned off, and a path of a controller without this annotation answers 404
 * unless another filter chain claims it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
public @interface TwilioWebhook {

}
