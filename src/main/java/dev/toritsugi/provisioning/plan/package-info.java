/**
 * Compares desired with existing resources and plans the changes. Sends no requests.
 */
@NullMarked
package dev.toritsugi.provisioning.plan;

import org.jspecify.annotations.NullMarked;
