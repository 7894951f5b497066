package dev.toritsugi.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.twilio.webhook.TwilioWebhook;

/**
 * Marks a webhook that answers with TwiML, while a caller is on the line. If it fails,
 * the caller hears the apology or is connected to the fallback number.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TwilioWebhook
@interface VoiceWebhook {

}
