package dev.toritsugi.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.twilio.webhook.TwilioWebhook;

/**
 * A webhook with a caller on the line, who hears its answer. Whatever fails in one, the
 * caller hears the apology or is dialled through to the fallback number.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TwilioWebhook
@interface VoiceWebhook {

}
