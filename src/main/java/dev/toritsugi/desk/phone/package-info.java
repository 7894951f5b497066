/**
 * Gives browser phones their access token and options.
 */
@NullMarked
package dev.toritsugi.desk.phone;

import org.jspecify.annotations.NullMarked;
