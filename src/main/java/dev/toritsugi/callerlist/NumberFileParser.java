package dev.toritsugi.callerlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file of phone numbers in UTF-8: one number a line, optionally followed by a
 * comma and a text. Ignores blank lines, and comments, which begin with a number sign. A
 * phone number may contain blanks, hyphens and parentheses. It is a national number
 * unless it begins with a plus sign.
 */
final class NumberFileParser {

	/** Maximum number of numbers in a file. */
	static final int MOST_NUMBERS = 100_000;

	/** Maximum size of a file, in bytes. */
	private static final long LARGEST_FILE = 10_000_000;

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private final @Nullable String country;

	private final boolean withTexts;

	/**
	 * Creates a parser.
	 * @param home E.164 number whose country the national numbers belong to, or null if
	 * all numbers must begin with a plus sign
	 * @param withTexts whether each number must be followed by a text
	 */
	NumberFileParser(@Nullable String home, boolean withTexts) {
		this.country = (home != null) ? country(home) : null;
		this.withTexts = withTexts;
	}

	private static @Nullable String country(String number) {
		try {
			return NUMBERS.getRegionCodeForNumber(NUMBERS.parse(number, null));
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

	/**
	 * Parses a file. Malformed lines are ignored and counted.
	 * @throws IOException if the file can't be read or is too long
	 */
	Result parse(Path file) throws IOException {
		if (Files.size(file) > LARGEST_FILE) {
			throw new IOException("it is larger than 10 MB");
		}
		Map<String, String> texts = new HashMap<>();
		int malformed = 0;
		int firstMalformed = 0;
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			int count = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				count++;
				String content = line.replaceFirst("^\uFEFF", "").replaceFirst("#.*", "").strip();
				if (!content.isEmpty() && !add(content, texts)) {
					malformed++;
					firstMalformed = (firstMalformed > 0) ? firstMalformed : count;
				}
				if (texts.size() > MOST_NUMBERS) {
					throw new IOException("it has more than 100,000 numbers");
				}
			}
		}
		return new Result(NumberList.of(texts), malformed, firstMalformed);
	}

	private boolean add(String line, Map<String, String> texts) {
		int comma = line.indexOf(',');
		String text = (comma >= 0) ? line.substring(comma + 1).strip() : "";
		String number = e164((comma >= 0) ? line.substring(0, comma) : line);
		if (number == null || text.isEmpty() == this.withTexts) {
			return false;
		}
		texts.put(number, text);
		return true;
	}

	/**
	 * Returns a number in E.164 format, or null if the text is malformed. A zero in
	 * parentheses is the national prefix of most countries, but part of the number in
	 * Italy.
	 */
	private @Nullable String e164(String text) {
		String bare = text.replaceAll("[\\s()\u2010-\u2015-]", "");
		boolean international = bare.matches("\\+[1-9][0-9]{6,14}");
		if (international && !text.contains("(0)")) {
			return bare;
		}
		if (!international && (this.country == null || !bare.matches("[0-9]{3,15}"))) {
			return null;
		}
		try {
			PhoneNumber number = NUMBERS.parse(bare, this.country);
			return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

	/**
	 * Result of parsing a file.
	 *
	 * @param numbers the numbers
	 * @param malformed number of lines that are malformed
	 * @param firstMalformed number of the first malformed line, counted from 1, or 0
	 */
	record Result(NumberList numbers, int malformed, int firstMalformed) {

	}

}
