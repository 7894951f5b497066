/**
 * What a company says of its call centre in its settings.
 */
@NullMarked
package dev.toritsugi.provisioning.definition;

import org.jspecify.annotations.NullMarked;
