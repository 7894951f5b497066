/**
 * The state that an operator's page shows, as JSON: the operator's own worker and
 * reservations, queues, colleagues and, for supervisors, all operators and waiting
 * callers.
 */
@NullMarked
package dev.toritsugi.desk.state;

import org.jspecify.annotations.NullMarked;
