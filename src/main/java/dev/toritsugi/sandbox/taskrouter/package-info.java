/**
 * TaskRouter's objects and rules: who is offered which task, and what may become of a
 * task and of a reservation. Knows neither calls nor HTTP.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
