package dev.toritsugi.callerlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files with numbers of callers.
 */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class NumberFileTests {

	private static final NumberFileParser PARSER = new NumberFileParser("+81312345678", false);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "+819012345678", "090-1234-5678", "  +81 (90) 1234 5678  # the man with the parrot",
			"\uFEFF09012345678", "+81‐90‐1234‐5678", "+81 (0)90-1234-5678" })
	void aNumberMayBeWrittenInManyWays(String line) throws IOException {
		NumberFile file = open(line + "\n");
		assertThat(file.numbers().contains("+819012345678")).isTrue();
		assertThat(file.numbers().contains("+819012345679")).isFalse();
		assertThat(file.numbers().size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "client:alice", "anonymous", "", "+", "09012345678", "+81901234567890123456" })
	void onlyNumbersOfTwiliosFormAreListed(String from) throws IOException {
		assertThat(open("+819012345678\n").numbers().contains(from)).isFalse();
	}

	@Test
	void malformedLinesAreLeftOutAndNamedWithoutTheirContent(CapturedOutput output) throws IOException {
		NumberFile file = open("# blocked\n+819012345678\nMr Smith\n\n+12\n+819012345679,again\n");
		assertThat(file.numbers().size()).isEqualTo(1);
		assertThat(output).contains("call-center.callers.blocked.file: 3 lines of ", "the first is line 3")
			.doesNotContain("Smith", "819012345679");
	}

	@Test
	void aNationalNumberWithoutAnyOwnNumberIsMalformed() throws IOException {
		Path path = write("09012345678\n+819012345678\n");
		assertThat(new NumberFileParser(null, false).parse(path).malformed()).isEqualTo(1);
	}

	@Test
	void aKnownOperatorFollowsTheNumber() throws IOException {
		NumberFileParser.Result result = new NumberFileParser("+81312345678", true)
			.parse(write("+819012345678,alice\n090-1234-5679 , bob # since May\n+819012345670\n"));
		assertThat(result.numbers().text("+819012345678")).contains("alice");
		assertThat(result.numbers().text("+819012345679")).contains("bob");
		assertThat(result.malformed()).isEqualTo(1);
	}

	@Test
	void aHundredThousandNumbersAreAcceptedAndNotOneMore() throws IOException {
		String numbers = IntStream.range(0, NumberFileParser.MOST_NUMBERS)
			.mapToObj((i) -> "+8190%08d".formatted(i * 7))
			.collect(Collectors.joining("\n"));
		NumberList list = open(numbers).numbers();
		assertThat(list.size()).isEqualTo(NumberFileParser.MOST_NUMBERS);
		assertThat(list.contains("+819000000700")).isTrue();
		assertThat(list.contains("+819000000701")).isFalse();
		assertThatExceptionOfType(UnreadableCallerFileException.class)
			.isThrownBy(() -> open(numbers + "\n+818000000000"))
			.withMessageContaining("more than 100,000 numbers");
	}

	@Test
	void aMissingOrForeignFileStopsTheStart() throws IOException {
		Path missing = this.folder.resolve("missing.txt");
		assertThatExceptionOfType(UnreadableCallerFileException.class)
			.isThrownBy(() -> NumberFile.open("call-center.callers.vip.file", missing, PARSER))
			.withMessage("call-center.callers.vip.file: " + missing + " can't be read: the file does not exist");
		Path latin = Files.write(this.folder.resolve("latin.txt"), new byte[] { (byte) 0xe4, '\n' });
		assertThatExceptionOfType(UnreadableCallerFileException.class)
			.isThrownBy(() -> NumberFile.open("call-center.callers.vip.file", latin, PARSER))
			.withMessageEndingWith("it is not in UTF-8");
	}

	@Test
	void aChangedFileIsReadAgainAndAMissingOneKeepsItsNumbers(CapturedOutput output) throws IOException {
		NumberFile file = open("+819012345678\n");
		Path path = write("+819012345678\n+819012345679\n");
		Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(10)));
		file.refresh();
		assertThat(file.numbers().contains("+819012345679")).isTrue();
		Files.delete(path);
		file.refresh();
		file.refresh();
		assertThat(file.numbers().contains("+819012345679")).isTrue();
		assertThat(output).containsOnlyOnce("the 2 numbers read before stay in use");
		write("");
		file.refresh();
		assertThat(file.numbers().size()).isZero();
	}

	private NumberFile open(String content) throws IOException {
		return NumberFile.open("call-center.callers.blocked.file", write(content), PARSER);
	}

	private Path write(String content) throws IOException {
		return Files.writeString(this.folder.resolve("numbers.txt"), content);
	}

}
