package dev.toritsugi.sandbox.control;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the sandbox's controls.
 *
 * @param allowRemote Whether others than this machine may use the controls. For a
 * container, whose port only this machine reaches; never where strangers do.
 */
@ConfigurationProperties("sandbox")
record ControlProperties(@DefaultValue("false") boolean allowRemote) {

}
