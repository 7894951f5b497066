/**
 * Completes tasks and extends after-call work for operators over HTTP.
 */
@NullMarked
package dev.toritsugi.operator.complete;

import org.jspecify.annotations.NullMarked;
