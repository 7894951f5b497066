/**
 * Parses and evaluates TaskRouter expressions and worker orderings. The sandbox routes
 * tasks with these classes, and the validation of the call centre's settings checks
 * expressions with them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.expression;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
