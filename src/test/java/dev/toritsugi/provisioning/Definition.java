package dev.toritsugi.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import dev.toritsugi.provisioning.definition.CallCenter;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

/**
 * A call centre as a test writes it: what stands below {@code call-center} in
 * {@code application.yml}.
 */
final class Definition {

	private Definition() {
	}

	static CallCenter of(String yaml) {
		return whole("call-center:\n  workspace: Desk\n" + yaml.indent(2));
	}

	/** All of {@code application.yml}. */
	static CallCenter whole(String file) {
		try {
			return new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader().load("definition",
					new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))))
				.bindOrCreate("call-center", CallCenter.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
