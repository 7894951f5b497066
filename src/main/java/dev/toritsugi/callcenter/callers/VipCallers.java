package dev.toritsugi.callcenter.callers;

import java.nio.file.Path;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Callers who wait before others.
 *
 * @param file File with one number a line.
 * @param priority Priority of their tasks. TaskRouter offers tasks of a higher priority
 * first. The steps of a route may change it.
 */
public record VipCallers(@NotNull(message = CallerFile.EXPECTED) Path file, @Min(1) @DefaultValue("20") int priority) {

}
