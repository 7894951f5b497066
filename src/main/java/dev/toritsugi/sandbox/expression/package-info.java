/**
 * TaskRouter's expressions and orderings: from text to a decision over attributes.
 */
@NullMarked
package dev.toritsugi.sandbox.expression;

import org.jspecify.annotations.NullMarked;
