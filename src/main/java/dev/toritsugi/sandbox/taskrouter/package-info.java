/**
 * TaskRouter's objects and rules: who is offered which task, and what may become of a
 * task and of a reservation. Knows neither calls nor HTTP. Everything in here is to be
 * touched from within an engine's command only.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
