package dev.toritsugi.sandbox.controlapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the sandbox's controls.
 *
 * @param allowRemote Whether others than this machine may use the controls. For a
 * container, whose port only this machine reaches; never where strangers do.
 */
@ConfigurationProperties("sandbox")
record SandboxAccessProperties(@DefaultValue("false") boolean allowRemote) {

}
