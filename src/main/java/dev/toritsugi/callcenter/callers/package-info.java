/**
 * Settings for callers by their numbers.
 */
@NullMarked
@NamedInterface("callers")
package dev.toritsugi.callcenter.callers;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
