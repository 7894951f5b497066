/**
 * TaskRouter's expressions and orderings: from text to a decision over attributes. The
 * sandbox routes by them, and a definition of a call centre is checked against them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.expression;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
