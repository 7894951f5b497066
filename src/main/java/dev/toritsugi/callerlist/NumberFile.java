package dev.toritsugi.callerlist;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of phone numbers, which is read again after it has changed.
 */
final class NumberFile {

	private static final Logger log = LoggerFactory.getLogger(NumberFile.class);

	private final String setting;

	private final Path path;

	private final NumberFileParser parser;

	private volatile NumberList numbers = NumberList.EMPTY;

	private FileTime modified = FileTime.fromMillis(0);

	private long size = -1;

	/** Whether the last attempt has failed, which was logged at the first failure. */
	private boolean failing;

	private NumberFile(String setting, Path path, NumberFileParser parser) {
		this.setting = setting;
		this.path = path;
		this.parser = parser;
	}

	/**
	 * Reads a file at the start of the server.
	 * @param setting key of the setting that names the file, for messages
	 * @throws UnreadableCallerFileException if the file can't be read
	 */
	static NumberFile open(String setting, Path path, NumberFileParser parser) {
		NumberFile file = new NumberFile(setting, path, parser);
		try {
			file.read();
			return file;
		}
		catch (IOException ex) {
			throw new UnreadableCallerFileException(file.describe(ex), ex);
		}
	}

	/** Returns the numbers, from memory. */
	NumberList numbers() {
		return this.numbers;
	}

	/**
	 * Reads the file again if the file has changed. If the file can't be read, the
	 * previous numbers stay in use.
	 */
	void refresh() {
		try {
			if (!Files.getLastModifiedTime(this.path).equals(this.modified) || Files.size(this.path) != this.size) {
				read();
			}
			this.failing = false;
		}
		catch (IOException ex) {
			if (!this.failing) {
				this.failing = true;
				log.warn("{}; the {} numbers read before stay in use", describe(ex), this.numbers.size());
			}
		}
	}

	private void read() throws IOException {
		FileTime modified = Files.getLastModifiedTime(this.path);
		long size = Files.size(this.path);
		NumberFileParser.Result result = this.parser.parse(this.path);
		this.numbers = result.numbers();
		this.modified = modified;
		this.size = size;
		log.info("{}: {} numbers from {}", this.setting, result.numbers().size(), this.path);
		if (result.malformed() > 0) {
			log.warn("{}: {} lines of {} are malformed and ignored, the first is line {}", this.setting,
					result.malformed(), this.path, result.firstMalformed());
		}
	}

	private String describe(IOException failure) {
		String reason = (failure instanceof NoSuchFileException) ? "the file does not exist"
				: (failure instanceof CharacterCodingException) ? "it is not in UTF-8"
						: String.valueOf(failure.getMessage());
		return "%s: %s can't be read: %s".formatted(this.setting, this.path.toAbsolutePath(), reason);
	}

}
