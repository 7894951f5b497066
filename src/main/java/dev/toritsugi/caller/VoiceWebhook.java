package dev.toritsugi.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.twilio.webhook.TwilioWebhook;

/**
 * Marks a controller that returns TwiML to a webhook while a caller is on the line. If
 * the controller fails, {@link VoiceErrorAdvice} connects the caller to the fallback
 * number or plays the apology.
 * <p>
 * Each path is also mapped with a slash at the end, because people type it so into the
 * Twilio Console. The relative URLs in the document are then below that path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TwilioWebhook
public @interface VoiceWebhook {

}
