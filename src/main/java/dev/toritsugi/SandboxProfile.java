package dev.toritsugi;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The rooms that only the profile {@code sandbox} has. Without it, none of their classes
 * is read.
 */
@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@ComponentScan({ "dev.toritsugi.sandbox", "dev.toritsugi.rehearsal" })
class SandboxProfile {

}
