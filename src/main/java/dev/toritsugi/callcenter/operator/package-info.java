/**
 * Settings of operators, and the TaskRouter worker attributes that are derived from them.
 */
@NullMarked
@NamedInterface("operator")
package dev.toritsugi.callcenter.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
