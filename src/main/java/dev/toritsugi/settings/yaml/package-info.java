/**
 * Reads YAML files, and reports where and why a file cannot be read.
 */
@NullMarked
@NamedInterface("yaml")
package dev.toritsugi.settings.yaml;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
