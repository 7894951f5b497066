/**
 * Emulates the resources of the 2010-04-01 REST API for the account itself and its API
 * keys.
 */
@NullMarked
package dev.toritsugi.sandbox.api.account;

import org.jspecify.annotations.NullMarked;
