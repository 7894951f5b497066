package dev.toritsugi.twilio.webhook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RestController;

/**
 * Marks a controller that only Twilio may call. The controller's paths need no sign-in. A
 * request without a valid {@code X-Twilio-Signature} receives status 403, and this check
 * can't be turned off. A path of a controller without this annotation returns status 404
 * unless another security filter chain matches the path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
public @interface TwilioWebhook {

}
