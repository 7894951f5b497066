/**
 * Manual switches of opening hours, which are kept in the attributes of a reserved
 * worker.
 */
@NullMarked
@NamedInterface("manual")
package dev.toritsugi.hours.manual;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
