/**
 * Changes the activity of an operator's worker, for an operator who is signed in and for
 * the command {@code operator}.
 */
@NullMarked
@NamedInterface("activity")
package dev.toritsugi.operator.activity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
