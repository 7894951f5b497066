/**
 * Decides which clients may use the sandbox's control API and its REST API.
 */
@NullMarked
package dev.toritsugi.sandbox.access;

import org.jspecify.annotations.NullMarked;
