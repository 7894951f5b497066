/**
 * What an account has and what it should have, in the same words, and the difference.
 */
@NullMarked
package dev.toritsugi.provisioning.resource;

import org.jspecify.annotations.NullMarked;
