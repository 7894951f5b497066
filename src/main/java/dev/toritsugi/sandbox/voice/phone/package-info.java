/**
 * The phones of callers and of called people: which phone rings, is busy or out of reach,
 * and what the person does with it.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.phone;

import org.jspecify.annotations.NullMarked;
