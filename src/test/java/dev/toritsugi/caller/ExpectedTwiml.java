package dev.toritsugi.caller;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Diff;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares TwiML with a file among the test resources, ignoring white space and the order
 * of attributes.
 */
final class ExpectedTwiml {

	private ExpectedTwiml() {
	}

	static void assertThatTwiml(byte[] document, String name) {
		Diff difference = DiffBuilder.compare(Input.fromStream(stream(name)))
			.withTest(Input.fromByteArray(document))
			.ignoreElementContentWhitespace()
			.build();
		assertThat(difference.hasDifferences())
			.as(() -> name + ": " + difference + "\n" + new String(document, StandardCharsets.UTF_8))
			.isFalse();
	}

	private static InputStream stream(String name) {
		try {
			return new ClassPathResource(name + ".xml", ExpectedTwiml.class).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
