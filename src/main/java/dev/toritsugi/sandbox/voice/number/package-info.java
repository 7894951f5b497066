/**
 * The numbers of the account, and the applications that their calls lead to.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.NullMarked;
