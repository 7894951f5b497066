/**
 * Transfers of assigned tasks to other workers and queues.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.transfer;

import org.jspecify.annotations.NullMarked;
