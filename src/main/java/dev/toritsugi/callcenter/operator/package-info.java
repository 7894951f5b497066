/**
 * Settings of operators, and the attributes of the TaskRouter workers made from them.
 */
@NullMarked
@NamedInterface("operator")
package dev.toritsugi.callcenter.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
