/**
 * Converts a workflow's JSON configuration to the definition's routes and back.
 */
@NullMarked
package dev.toritsugi.provisioning.account.workflow;

import org.jspecify.annotations.NullMarked;
