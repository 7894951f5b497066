package dev.toritsugi.sandbox;

/**
 * The sandbox has a new account, in which nothing is set up yet; its REST API answers.
 */
public record SandboxAccountCreated() {

}
