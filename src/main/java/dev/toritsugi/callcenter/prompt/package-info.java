/**
 * Prompts that callers hear.
 */
@NullMarked
@NamedInterface("prompt")
package dev.toritsugi.callcenter.prompt;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
