package dev.toritsugi.callcenter.callers;

import java.nio.file.Path;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.destination.CallerDestinationText;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Callers who are not put through.
 *
 * @param file File with one number a line.
 * @param then Where these callers are led. With hang-up, the default, Twilio rejects the
 * call without answering it, so that it costs nothing.
 */
public record BlockedCallers(@NotNull(message = CallerFile.EXPECTED) Path file,
		@CallerDestinationText @DefaultValue("hang-up") String then) {

	/** Returns where blocked callers are led. */
	public CallerDestination destination() {
		return CallerDestination.parse(this.then);
	}

}
