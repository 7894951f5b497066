package dev.toritsugi.sandbox.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures who may access the control API and the REST API of the sandbox.
 *
 * @param allowRemote Whether other machines may use both APIs. The control API has no
 * authentication, and the REST API has published credentials. Set allow-remote to true
 * only if no untrusted machine can reach the port, for example in a container whose port
 * is published only on this machine.
 */
@ConfigurationProperties("sandbox")
public record SandboxAccessProperties(@DefaultValue("false") boolean allowRemote) {

}
