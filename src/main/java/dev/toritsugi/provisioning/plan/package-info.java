/**
 * Compares desired with existing resources and plans the changes. Sends no requests.\n
 */
@NullMarked
package dev.toritsugi.provisioning.plan;

import org.jspecify.annotations.NullMarked;
