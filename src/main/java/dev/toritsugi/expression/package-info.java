/**
 * Parses and evaluates TaskRouter's expressions and worker orderings. The sandbox routes
 * tasks with them, and the definition of a call centre is validated with them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.expression;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
