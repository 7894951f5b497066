/**
 * Start and end of an operator's work in the page, and changes of activities.
 */
@NullMarked
package dev.toritsugi.desk.work;

import org.jspecify.annotations.NullMarked;
