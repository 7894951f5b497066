package dev.toritsugi.operator;

/**
 * Application event published when an operator has signed out. Connections that were
 * opened with the cookie must end.
 *
 * @param cookie the sign-in cookie that the browser has deleted
 */
public record OperatorSignedOut(SignInCookie cookie) {

}
