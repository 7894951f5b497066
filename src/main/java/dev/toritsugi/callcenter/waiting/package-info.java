/**
 * Settings of what callers hear while they wait for an operator.
 */
@NullMarked
@NamedInterface("waiting")
package dev.toritsugi.callcenter.waiting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
