package dev.toritsugi.sandbox.controlapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the control API.
 *
 * @param allowRemote Whether other machines may use the control API. For a container
 * whose port only this machine can reach; never where strangers can.
 */
@ConfigurationProperties("sandbox")
record SandboxAccessProperties(@DefaultValue("false") boolean allowRemote) {

}
