/**
 * Writes the resources of a workspace as a definition of the call centre.\n
 */
@NullMarked
package dev.toritsugi.provisioning.export;

import org.jspecify.annotations.NullMarked;
