/**
 * Compares existing and desired resources and plans the changes. This package sends no
 * requests.
 */
@NullMarked
package dev.toritsugi.provisioning.plan;

import org.jspecify.annotations.NullMarked;
