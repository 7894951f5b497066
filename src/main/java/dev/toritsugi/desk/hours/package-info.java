/**
 * Opening hours on a supervisor's page, and the request that opens or closes the call
 * centre.
 */
@NullMarked
package dev.toritsugi.desk.hours;

import org.jspecify.annotations.NullMarked;
