package dev.toritsugi.twilio.background;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The beans of {@code twilio.background}, for tests of another package.
 */
@Configuration(proxyBeanMethods = false)
@Import(BackgroundConfiguration.class)
public class BackgroundBeans {

}
