/**
 * Converts a workflow's JSON configuration to routes of the definition and back.
 */
@NullMarked
package dev.toritsugi.provisioning.account.workflow;

import org.jspecify.annotations.NullMarked;
