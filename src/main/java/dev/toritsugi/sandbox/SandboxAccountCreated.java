package dev.toritsugi.sandbox;

/**
 * Application event that the sandbox publishes after it has created a new account, at
 * startup and on each reset. When the event is published, the account contains only phone
 * numbers, and its REST API accepts requests. The event is not published if the seed is
 * {@code NONE}.
 */
public record SandboxAccountCreated() {

}
