package dev.toritsugi.sandbox.controlapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the control API.
 *
 * @param allowRemote Whether other machines may use the control API, which has no
 * authentication. Set it only if untrusted machines can't reach the port, such as for a
 * container whose port is published on this machine only.
 */
@ConfigurationProperties("sandbox")
record SandboxAccessProperties(@DefaultValue("false") boolean allowRemote) {

}
