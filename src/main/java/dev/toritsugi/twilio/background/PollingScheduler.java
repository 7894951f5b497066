package dev.toritsugi.twilio.background;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Qualifier for the scheduler that reads the state of the workspace periodically for the
 * operators' pages. Its threads may wait for Twilio. They are separate from the threads
 * of {@link BackgroundScheduler}, so that these reads never delay the completion of a
 * task.
 */
@Target({ ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Qualifier("polling")
public @interface PollingScheduler {

}
