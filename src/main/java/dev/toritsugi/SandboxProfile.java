package dev.toritsugi;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Adds the sandbox packages to the component scan if the profile {@code sandbox} is
 * active. Without this profile, Spring neither scans nor loads the classes of the
 * sandbox.
 */
@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@ComponentScan({ "dev.toritsugi.sandbox", "dev.toritsugi.rehearsal" })
class SandboxProfile {

}
