package dev.toritsugi.sandbox;

/**
 * Event that the sandbox publishes when it has created a new account, at startup and
 * after each reset. The account contains only phone numbers, and its REST API accepts
 * requests.
 */
public record SandboxAccountCreated() {

}
