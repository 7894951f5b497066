/**
 * Restores the activity that an operator had chosen, after TaskRouter has moved the
 * operator to the post-work activity.
 */
@NullMarked
package dev.toritsugi.task.postwork;

import org.jspecify.annotations.NullMarked;
