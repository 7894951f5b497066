package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the table of rooms in {@code docs/architecture.md} with the code.
 */
class ArchitectureDocumentTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);

	private static final Pattern NAME = Pattern.compile("[a-z]+");

	@Test
	void theTableHasEachRoomWithTheRoomsThatItMayUse() throws IOException {
		Map<String, Set<String>> document = new TreeMap<>();
		ROW.matcher(Files.readString(Checkout.path("docs/architecture.md")))
			.results()
			.forEach((row) -> document.put(row.group(1), names(row.group(2))));
		assertThat(document).isEqualTo(rooms());
	}

	private static Set<String> names(String cell) {
		Set<String> names = new TreeSet<>();
		NAME.matcher(cell).results().map(MatchResult::group).forEach(names::add);
		return names;
	}

	private static Map<String, Set<String>> rooms() {
		Map<String, Set<String>> rooms = new TreeMap<>();
		ApplicationModules.of(ToritsugiApplication.class).forEach((room) -> {
			Set<String> allowed = new TreeSet<>();
			room.getBasePackage()
				.findAnnotation(ApplicationModule.class)
				.ifPresent((annotation) -> Arrays.stream(annotation.allowedDependencies())
					.map((name) -> name.split(" ")[0])
					.forEach(allowed::add));
			rooms.put(room.getIdentifier().toString(), allowed);
		});
		return rooms;
	}

}
