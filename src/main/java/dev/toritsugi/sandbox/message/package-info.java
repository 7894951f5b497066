/**
 * The account's text messages. The sandbox keeps them, reports them as delivered, and
 * sends none.
 */
@NullMarked
package dev.toritsugi.sandbox.message;

import org.jspecify.annotations.NullMarked;
