/**
 * Parses and evaluates TaskRouter expressions and worker orderings. The sandbox uses this
 * package to route tasks, and the validation of a call centre's definition uses it to
 * check expressions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.expression;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
