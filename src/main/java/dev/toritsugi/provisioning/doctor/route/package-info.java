/**
 * Checks whether each caller reaches a queue, and each queue an operator.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor.route;

import org.jspecify.annotations.NullMarked;
