/**
 * The command {@code provision plan|apply|doctor|export}: its arguments, output, exit
 * codes and SID file.
 */
@NullMarked
@NamedInterface("command")
package dev.toritsugi.provisioning.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
