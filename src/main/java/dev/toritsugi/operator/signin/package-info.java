/**
 * Signs operators in with a password or a cookie, refuses requests from pages of other
 * origins, and hashes passwords for the settings.
 */
@NullMarked
@NamedInterface("signin")
package dev.toritsugi.operator.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
