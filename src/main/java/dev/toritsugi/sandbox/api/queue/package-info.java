/**
 * The resource Queues of Twilio's REST API, and the callers in a queue.
 */
@NullMarked
package dev.toritsugi.sandbox.api.queue;

import org.jspecify.annotations.NullMarked;
