package dev.toritsugi.sandbox;

/**
 * Event: the sandbox has created a new account, and its REST API answers. Nothing is set
 * up in the account yet. Published at the start and after each reset.
 */
public record SandboxAccountCreated() {

}
