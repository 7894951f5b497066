package dev.toritsugi.twilio.webhook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RestController;

/**
 * A controller that only Twilio may call. Every path that it maps is open to strangers,
 * and answers 403 unless the request carries a valid {@code X-Twilio-Signature}; there is
 * nothing else to do, and no way to leave the check out: a path of any other controller
 * is shut by default.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
public @interface TwilioWebhook {

}
