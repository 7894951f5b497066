package dev.toritsugi.settings.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

import dev.toritsugi.settings.SettingOrigin;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.UnicodeReader;

import org.springframework.core.io.FileSystemResource;

/**
 * Reads YAML files and reports each problem with file and line. All YAML files are read
 * by this class: settings files and the SID file.
 */
public final class YamlFileReader {

	private YamlFileReader() {
	}

	/**
	 * Returns the content of a file, or null if the file has no content.
	 * @throws InvalidYamlException if the file is not valid YAML
	 * @throws IOException if the file cannot be read
	 */
	public static @Nullable Object load(Path file) throws IOException {
		FileSystemResource resource = new FileSystemResource(file);
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		return read(SettingOrigin.path(resource), resource.getContentAsByteArray(),
				(content) -> new Yaml(new SafeConstructor(options)).load(content));
	}

	/**
	 * Checks a file and reads it.
	 * @param file name of the file in messages
	 * @param loader reads the checked text
	 * @throws InvalidYamlException if the file is not valid YAML
	 */
	static <T> T read(String file, byte[] content, Function<Reader, T> loader) throws IOException {
		String text = decode(file, content);
		try {
			YamlExpansionCheck.check(new StringReader(text));
			return loader.apply(new StringReader(text));
		}
		catch (YAMLException ex) {
			throw YamlProblem.of(file, text, ex);
		}
		catch (IllegalArgumentException ex) {
			// SnakeYAML throws other exceptions for values such as !!int x or ._
			throw YamlProblem.invalidScalar(file, text, ex);
		}
	}

	/** Decodes a file by its byte order mark, without a mark as UTF-8. */
	private static String decode(String file, byte[] content) throws IOException {
		UnicodeReader reader = new UnicodeReader(new ByteArrayInputStream(content));
		try (reader) {
			StringBuilder text = new StringBuilder();
			char[] part = new char[8192];
			for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
				text.append(part, 0, count);
			}
			return text.toString();
		}
		catch (CharacterCodingException ex) {
			throw YamlProblem.of(file, lineOfMalformedText(content), "the file is not encoded in UTF-8",
					"Save the file in UTF-8.", ex);
		}
	}

	private static int lineOfMalformedText(byte[] content) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length);
		CoderResult result = decoder.decode(bytes, text, true);
		int line = 1;
		for (int i = 0; i < bytes.position(); i++) {
			line += (content[i] == '\n') ? 1 : 0;
		}
		return result.isError() ? line : 0;
	}

}
