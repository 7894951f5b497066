/**
 * The state machine for after-call work, with its states, signals and actions. The state
 * machine itself sends no requests, sets no timers and reads no clock.
 */
@NullMarked
@NamedInterface("wrapup")
package dev.toritsugi.task.wrapup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
