/**
 * Where a caller is led next, for example to a queue or to another number.
 */
@NullMarked
@NamedInterface("destination")
package dev.toritsugi.callcenter.destination;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
