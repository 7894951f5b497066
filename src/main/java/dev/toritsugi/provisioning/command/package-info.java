/**
 * The command line {@code provision plan|apply|doctor|export}: arguments, output, exit
 * codes and the file with the SIDs.
 */
@NullMarked
@NamedInterface("command")
package dev.toritsugi.provisioning.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
