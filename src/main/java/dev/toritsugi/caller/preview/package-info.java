/**
 * The command {@code caller}, which prints what callers hear at a given time.
 */
@NullMarked
@NamedInterface("preview")
package dev.toritsugi.caller.preview;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
