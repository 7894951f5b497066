package dev.toritsugi.operator;

import java.time.Instant;

/**
 * Identifies a sign-in cookie. Cookies of the same operator with the same expiry are
 * identical, so this record contains no secret.
 *
 * @param operator sign-in name of the operator
 * @param expiry when the cookie expires, in milliseconds precision, by this machine's
 * clock
 */
public record SignInCookie(String operator, Instant expiry) {

}
