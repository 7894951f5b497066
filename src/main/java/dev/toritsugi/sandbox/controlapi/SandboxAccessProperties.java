package dev.toritsugi.sandbox.controlapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures who may access the control API.
 *
 * @param allowRemote Whether other machines may use the control API, which has no
 * authentication. Set allow-remote to true only if no untrusted machine can reach the
 * port, for example in a container whose port is published only on this machine.
 */
@ConfigurationProperties("sandbox")
record SandboxAccessProperties(@DefaultValue("false") boolean allowRemote) {

}
