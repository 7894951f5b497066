/**
 * What a company says of its call centre in its settings.
 */
@NullMarked
@NamedInterface("definition")
package dev.toritsugi.provisioning.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
