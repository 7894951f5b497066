package dev.toritsugi.twilio.webhook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RestController;

/**
 * Marks a controller to which only Twilio may send requests. A request without a valid
 * {@code X-Twilio-Signature} receives status 403; this check cannot be turned off. If a
 * controller lacks this annotation, its paths return 404 unless another security filter
 * chain matches them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
public @interface TwilioWebhook {

}
