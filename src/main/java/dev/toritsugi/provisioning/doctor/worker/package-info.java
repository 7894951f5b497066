/**
 * Checks workers, their activities and their phones.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor.worker;

import org.jspecify.annotations.NullMarked;
