/**
 * Settings that determine how TaskRouter routes callers: activities, queues, and routes
 * with their steps.
 */
@NullMarked
@NamedInterface("routing")
package dev.toritsugi.callcenter.routing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
