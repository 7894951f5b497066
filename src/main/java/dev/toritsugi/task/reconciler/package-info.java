/**
 * Compares open tasks with calls, at startup and once per period, and corrects what lost
 * webhooks and killed processes left behind.
 */
@NullMarked
package dev.toritsugi.task.reconciler;

import org.jspecify.annotations.NullMarked;
