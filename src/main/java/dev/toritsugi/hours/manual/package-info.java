/**
 * Manual switches of opening hours, which all replicas follow.
 */
@NullMarked
@NamedInterface("manual")
package dev.toritsugi.hours.manual;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
